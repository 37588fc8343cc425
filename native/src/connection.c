#include "bridge.h"

/* bind(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_bind(JNIEnv *env, jclass cls, jint fd,
                                                            jbyteArray bytes) {
    (void)cls;
    struct address address;
    socklen_t length = address_from(env, bytes, &address);
    return returned(bind(fd, (struct sockaddr *)&address, length));
}

/* listen(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_listen(JNIEnv *env, jclass cls, jint fd,
                                                              jint backlog) {
    (void)env;
    (void)cls;
    return returned(listen(fd, backlog));
}

/* accept(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_accept(JNIEnv *env, jclass cls, jint fd,
                                                              jbyteArray peer) {
    (void)cls;
    struct cell cell = {.length = sizeof cell.address};
    jint result = returned(accept(fd, (struct sockaddr *)&cell.address, &cell.length));
    if (result >= 0) {
        cell_to(env, &cell, peer);
    }
    return result;
}

/* accept4(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_accept4(JNIEnv *env, jclass cls, jint fd,
                                                               jbyteArray peer, jint flags) {
    (void)cls;
    struct cell cell = {.length = sizeof cell.address};
    jint result = returned(accept4(fd, (struct sockaddr *)&cell.address, &cell.length, flags));
    if (result >= 0) {
        cell_to(env, &cell, peer);
    }
    return result;
}

/* connect(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_connect(JNIEnv *env, jclass cls, jint fd,
                                                               jbyteArray bytes) {
    (void)cls;
    struct address address;
    socklen_t length = address_from(env, bytes, &address);
    return returned(connect(fd, (struct sockaddr *)&address, length));
}

/* shutdown(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_shutdown(JNIEnv *env, jclass cls, jint fd,
                                                                jint how) {
    (void)env;
    (void)cls;
    return returned(shutdown(fd, how));
}

/* getsockname(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_getsockname(JNIEnv *env, jclass cls, jint fd,
                                                                   jbyteArray name) {
    (void)cls;
    struct cell cell = {.length = sizeof cell.address};
    jint result = returned(getsockname(fd, (struct sockaddr *)&cell.address, &cell.length));
    if (result == 0) {
        cell_to(env, &cell, name);
    }
    return result;
}

/* getpeername(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_getpeername(JNIEnv *env, jclass cls, jint fd,
                                                                   jbyteArray name) {
    (void)cls;
    struct cell cell = {.length = sizeof cell.address};
    jint result = returned(getpeername(fd, (struct sockaddr *)&cell.address, &cell.length));
    if (result == 0) {
        cell_to(env, &cell, name);
    }
    return result;
}
