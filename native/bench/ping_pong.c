#include "bsdsockets_bench_CLoops.h"

#include <stdbool.h>
#include <sys/socket.h>
#include <time.h>

enum { MESSAGE = 64 };

/* send(2) until all of a message is sent */
static bool sent(int fd, const char *message) {
    size_t done = 0;
    while (done < MESSAGE) {
        ssize_t count = send(fd, message + done, MESSAGE - done, MSG_NOSIGNAL);
        if (count < 0) {
            return false;
        }
        done += (size_t)count;
    }
    return true;
}

/* recv(2) until all of a message has come; false where the peer has closed instead */
static bool received(int fd, char *message) {
    size_t done = 0;
    while (done < MESSAGE) {
        ssize_t count = recv(fd, message + done, MESSAGE - done, 0);
        if (count <= 0) {
            return false;
        }
        done += (size_t)count;
    }
    return true;
}

/* A message and its answer, so many times: how many were answered */
JNIEXPORT jlong JNICALL Java_bsdsockets_bench_CLoops_ask(JNIEnv *env, jclass cls, jint fd,
                                                         jlong times) {
    (void)env;
    (void)cls;
    char message[MESSAGE] = {0};
    jlong answered = 0;
    while (answered < times && sent(fd, message) && received(fd, message)) {
        answered++;
    }
    return answered;
}

/* Nanoseconds of a clock that only goes forward */
static jlong now(void) {
    struct timespec time = {0};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000L + time.tv_nsec;
}

/* The same with the time of each, as many as there is room for: how many were answered */
JNIEXPORT jint JNICALL Java_bsdsockets_bench_CLoops_askTimed(JNIEnv *env, jclass cls, jint fd,
                                                             jlongArray nanos) {
    (void)cls;
    char message[MESSAGE] = {0};
    jsize room = (*env)->GetArrayLength(env, nanos);
    for (jsize i = 0; i < room; i++) {
        jlong start = now();
        if (!sent(fd, message) || !received(fd, message)) {
            return i;
        }
        jlong took = now() - start;
        (*env)->SetLongArrayRegion(env, nanos, i, 1, &took);
    }
    return room;
}

/* Answers each message until the peer has closed: how many there were */
JNIEXPORT jlong JNICALL Java_bsdsockets_bench_CLoops_answer(JNIEnv *env, jclass cls, jint fd) {
    (void)env;
    (void)cls;
    char message[MESSAGE];
    jlong answered = 0;
    while (received(fd, message) && sent(fd, message)) {
        answered++;
    }
    return answered;
}
