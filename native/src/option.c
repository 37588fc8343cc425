#include "bounce.h"
#include "bridge.h"

#include <linux/filter.h>

/* getsockopt(2): the length that the kernel wrote */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_getsockopt(JNIEnv *env, jclass cls, jint fd,
                                                                  jint level, jint name,
                                                                  jbyteArray value, jint length) {
    (void)cls;
    struct bounce bounce;
    void *memory = bounce_open(&bounce, (size_t)length);
    if (memory == NULL) {
        return -ENOMEM;
    }
    /* some options read their buffer, and not all write all of it */
    (*env)->GetByteArrayRegion(env, value, 0, length, memory);
    socklen_t written = (socklen_t)length;
    jint result = returned(getsockopt(fd, level, name, memory, &written));
    if (result == 0) {
        jint least = (jint)written < length ? (jint)written : length;
        (*env)->SetByteArrayRegion(env, value, 0, least, memory);
        result = least;
    }
    bounce_close(&bounce);
    return result;
}

/* setsockopt(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_setsockopt(JNIEnv *env, jclass cls, jint fd,
                                                                  jint level, jint name,
                                                                  jbyteArray value) {
    (void)cls;
    struct bounce bounce;
    jsize length = (*env)->GetArrayLength(env, value);
    void *memory = bounce_open(&bounce, (size_t)length);
    if (memory == NULL) {
        return -ENOMEM;
    }
    (*env)->GetByteArrayRegion(env, value, 0, length, memory);
    jint result = returned(setsockopt(fd, level, name, memory, (socklen_t)length));
    bounce_close(&bounce);
    return result;
}

/* getsockopt(2) of SO_GET_FILTER, which counts in instructions: how many there are */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_getsockoptFprog(JNIEnv *env, jclass cls,
                                                                       jint fd, jint level,
                                                                       jint name,
                                                                       jbyteArray instructions) {
    (void)cls;
    struct bounce bounce;
    jsize length = (*env)->GetArrayLength(env, instructions);
    void *memory = bounce_open(&bounce, (size_t)length);
    if (memory == NULL) {
        return -ENOMEM;
    }
    socklen_t room = (socklen_t)((size_t)length / sizeof(struct sock_filter));
    socklen_t count = room;
    jint result = returned(getsockopt(fd, level, name, memory, &count));
    if (result == 0) {
        result = (jint)(count < room ? count : room);
        jsize bytes = (jsize)((size_t)result * sizeof(struct sock_filter));
        (*env)->SetByteArrayRegion(env, instructions, 0, bytes, memory);
    }
    bounce_close(&bounce);
    return result;
}

/* setsockopt(2) of an option that takes a struct sock_fprog */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_setsockoptFprog(JNIEnv *env, jclass cls,
                                                                       jint fd, jint level,
                                                                       jint name,
                                                                       jbyteArray instructions) {
    (void)cls;
    struct bounce bounce;
    jsize length = (*env)->GetArrayLength(env, instructions);
    void *memory = bounce_open(&bounce, (size_t)length);
    if (memory == NULL) {
        return -ENOMEM;
    }
    (*env)->GetByteArrayRegion(env, instructions, 0, length, memory);
    struct sock_fprog program = {
        .len = (unsigned short)((size_t)length / sizeof(struct sock_filter)), .filter = memory};
    jint result = returned(setsockopt(fd, level, name, &program, sizeof program));
    bounce_close(&bounce);
    return result;
}
