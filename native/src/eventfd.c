#include "bridge.h"

#include <sys/eventfd.h>

/* 0 or -errno. Where another descriptor gave or took fewer than eight bytes libc fails without errno: EINVAL. */
static jint whole(int result) {
    int number = errno;
    return result == 0 ? 0 : number == 0 ? -EINVAL : -number;
}

/* eventfd(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_eventfd(JNIEnv *env, jclass cls,
                                                               jint initval, jint flags) {
    (void)env;
    (void)cls;
    return returned(eventfd((unsigned int)initval, flags));
}

/* eventfd_read(3); value holds eight bytes, as a count may be any number of 64 bits */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_eventfdRead(JNIEnv *env, jclass cls, jint fd,
                                                                   jbyteArray value) {
    (void)cls;
    eventfd_t count;
    errno = 0;
    jint result = whole(eventfd_read(fd, &count));
    if (result == 0) {
        (*env)->SetByteArrayRegion(env, value, 0, sizeof count, (const jbyte *)&count);
    }
    return result;
}

/* eventfd_write(3) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_eventfdWrite(JNIEnv *env, jclass cls,
                                                                    jint fd, jlong value) {
    (void)env;
    (void)cls;
    errno = 0;
    return whole(eventfd_write(fd, (eventfd_t)value));
}
