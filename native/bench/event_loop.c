#include "bsdsockets_bench_CLoops.h"

#include <sys/epoll.h>
#include <sys/socket.h>

enum { MOST = 64, MESSAGE = 64, ROOM = 2048 };

/* send(2) of one message on each descriptor: how many bytes were taken */
static jlong send_each(const jint *fds, jint count) {
    static const char message[MESSAGE];
    jlong sent = 0;
    for (jint i = 0; i < count; i++) {
        sent += send(fds[i], message, sizeof message, MSG_NOSIGNAL);
    }
    return sent;
}

/* epoll_wait(2), and recv(2) on each descriptor found, until so much has come; or what came before a failure */
static jlong receive(int epfd, jlong wanted) {
    static _Thread_local char memory[ROOM];
    struct epoll_event events[MOST];
    jlong received = 0;
    while (received < wanted) {
        int found = epoll_wait(epfd, events, MOST, -1);
        for (int i = 0; i < found; i++) {
            ssize_t count = recv(events[i].data.fd, memory, sizeof memory, MSG_DONTWAIT);
            received += count > 0 ? count : 0;
        }
        if (found < 0) {
            return received;
        }
    }
    return received;
}

/* Copies the descriptors, at most MOST of them, and tells how many there are. */
static jint copied(JNIEnv *env, jintArray fds, jint *copy) {
    jsize count = (*env)->GetArrayLength(env, fds);
    count = count < MOST ? count : MOST;
    (*env)->GetIntArrayRegion(env, fds, 0, count, copy);
    return count;
}

/* One message on each descriptor: how many bytes were sent */
JNIEXPORT jlong JNICALL Java_bsdsockets_bench_CLoops_sendEach(JNIEnv *env, jclass cls,
                                                              jintArray fds) {
    (void)cls;
    jint copy[MOST];
    return send_each(copy, copied(env, fds, copy));
}

/* The same, and all of it received through the epoll, so many times: how many bytes came */
JNIEXPORT jlong JNICALL Java_bsdsockets_bench_CLoops_eventLoop(JNIEnv *env, jclass cls, jint epfd,
                                                               jintArray senders, jlong times) {
    (void)cls;
    jint copy[MOST];
    jint count = copied(env, senders, copy);
    jlong received = 0;
    for (jlong i = 0; i < times; i++) {
        received += receive(epfd, send_each(copy, count));
    }
    return received;
}
