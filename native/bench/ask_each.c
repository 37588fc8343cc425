#include "bsdsockets_bench_CLoops.h"

#include <sys/socket.h>

enum { MESSAGE = 64 };

/* send(2) of one message on each descriptor: how many were taken, up to the first that was not */
static jsize sent_on_each(const jint *fds, jsize count) {
    static const char message[MESSAGE];
    jsize sent = 0;
    while (sent < count && send(fds[sent], message, sizeof message, MSG_NOSIGNAL) == MESSAGE) {
        sent++;
    }
    return sent;
}

/* recv(2) of one message from each: how many came whole, up to the first that did not */
static jsize received_from_each(const jint *fds, jsize count) {
    char answer[MESSAGE];
    jsize received = 0;
    while (received < count && recv(fds[received], answer, sizeof answer, MSG_WAITALL) == MESSAGE) {
        received++;
    }
    return received;
}

/* One message on each descriptor, then the answer from each: how many were answered */
JNIEXPORT jint JNICALL Java_bsdsockets_bench_CLoops_askEach(JNIEnv *env, jclass cls,
                                                            jintArray fds) {
    (void)cls;
    jsize count = (*env)->GetArrayLength(env, fds);
    jint *copy = (*env)->GetIntArrayElements(env, fds, NULL);
    if (copy == NULL) {
        return 0;
    }
    jint answered = received_from_each(copy, sent_on_each(copy, count));
    (*env)->ReleaseIntArrayElements(env, fds, copy, JNI_ABORT);
    return answered;
}
