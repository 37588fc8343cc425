#include "bridge.h"

#include <sys/eventfd.h>

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
    jint result = returned(eventfd_read(fd, &count));
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
    return returned(eventfd_write(fd, (eventfd_t)value));
}
