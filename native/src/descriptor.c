#include "bridge.h"

#include <fcntl.h>
#include <unistd.h>

/* socket(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_socket(JNIEnv *env, jclass cls, jint domain,
                                                              jint type, jint protocol) {
    (void)env;
    (void)cls;
    return returned(socket(domain, type, protocol));
}

/* socketpair(2); fds holds two */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_socketpair(JNIEnv *env, jclass cls,
                                                                  jint domain, jint type,
                                                                  jint protocol, jintArray fds) {
    (void)cls;
    jint pair[2];
    jint result = returned(socketpair(domain, type, protocol, pair));
    if (result == 0) {
        (*env)->SetIntArrayRegion(env, fds, 0, 2, pair);
    }
    return result;
}

/* close(2), once: after EINTR the descriptor is gone all the same */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_close(JNIEnv *env, jclass cls, jint fd) {
    (void)env;
    (void)cls;
    return returned(close(fd));
}

/* dup(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_dup(JNIEnv *env, jclass cls, jint fd) {
    (void)env;
    (void)cls;
    return returned(dup(fd));
}

/* dup2(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_dup2(JNIEnv *env, jclass cls, jint fd,
                                                            jint number) {
    (void)env;
    (void)cls;
    return returned(dup2(fd, number));
}

/* dup3(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_dup3(JNIEnv *env, jclass cls, jint fd,
                                                            jint number, jint flags) {
    (void)env;
    (void)cls;
    return returned(dup3(fd, number, flags));
}

/* fcntl(2) with an int; an owner that is a group is a result below zero, so the 32 bits come without a sign */
JNIEXPORT jlong JNICALL Java_bsdsockets_internal_Native_fcntl(JNIEnv *env, jclass cls, jint fd,
                                                              jint cmd, jint arg) {
    (void)env;
    (void)cls;
    errno = 0;
    int result = fcntl(fd, cmd, arg);
    return result == -1 && errno != 0 ? -errno : (jlong)(uint32_t)result;
}
