#include "bridge.h"
#include "system_call.h"

#include <sys/epoll.h>

/* A result as it is; after a failure the kernel has named nobody. */
static jint told(struct cell *cell, long result) {
    if (result < 0) {
        cell->length = 0;
    }
    return (jint)result;
}

/* recvfrom(2) without an address, which is what recv(2) is */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_sysRecv(JNIEnv *env, jclass cls, jint fd,
                                                               jobject buffer, jint off, jint len,
                                                               jint flags) {
    (void)cls;
    char *memory = direct_address(env, buffer) + off;
    return (jint)system_call(SYS_recvfrom, fd, (long)memory, len, flags, 0, 0);
}

/* sendto(2) without an address, which is what send(2) is */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_sysSend(JNIEnv *env, jclass cls, jint fd,
                                                               jobject buffer, jint off, jint len,
                                                               jint flags) {
    (void)cls;
    char *memory = direct_address(env, buffer) + off;
    return (jint)system_call(SYS_sendto, fd, (long)memory, len, flags, 0, 0);
}

/* recvfrom(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_sysRecvfrom(JNIEnv *env, jclass cls, jint fd,
                                                                   jobject buffer, jint off,
                                                                   jint len, jint flags,
                                                                   jobject from) {
    (void)cls;
    char *memory = direct_address(env, buffer) + off;
    struct cell *cell = (struct cell *)(void *)direct_address(env, from);
    cell->length = sizeof cell->address;
    return told(cell, system_call(SYS_recvfrom, fd, (long)memory, len, flags, (long)&cell->address,
                                  (long)&cell->length));
}

/* sendto(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_sysSendto(JNIEnv *env, jclass cls, jint fd,
                                                                 jobject buffer, jint off, jint len,
                                                                 jint flags, jobject to) {
    (void)cls;
    char *memory = direct_address(env, buffer) + off;
    struct cell *cell = (struct cell *)(void *)direct_address(env, to);
    return (jint)system_call(SYS_sendto, fd, (long)memory, len, flags, (long)&cell->address,
                             cell->length);
}

/* accept4(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_sysAccept4(JNIEnv *env, jclass cls, jint fd,
                                                                  jobject peer, jint flags) {
    (void)cls;
    struct cell *cell = (struct cell *)(void *)direct_address(env, peer);
    cell->length = sizeof cell->address;
    return told(
        cell, system_call(SYS_accept4, fd, (long)&cell->address, (long)&cell->length, flags, 0, 0));
}

/* epoll_wait(2), which newer processors have as epoll_pwait(2) without a mask */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_sysEpollWait(JNIEnv *env, jclass cls,
                                                                    jint epfd, jobject events,
                                                                    jint capacity, jint timeout) {
    (void)cls;
    char *memory = direct_address(env, events);
    return (jint)system_call(SYS_epoll_pwait, epfd, (long)memory, capacity, timeout, 0, 0);
}
