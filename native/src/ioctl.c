#include "bounce.h"
#include "bridge.h"

#include <sys/ioctl.h>

#ifdef __GLIBC__
typedef unsigned long request_number;
#else
typedef int request_number;
#endif

/* ioctl(2) with memory; argument has all that the request takes and gives */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_ioctl(JNIEnv *env, jclass cls, jint fd,
                                                             jint request, jbyteArray argument) {
    (void)cls;
    struct bounce bounce;
    jsize length = (*env)->GetArrayLength(env, argument);
    void *memory = bounce_open(&bounce, (size_t)length);
    if (memory == NULL) {
        return -ENOMEM;
    }
    (*env)->GetByteArrayRegion(env, argument, 0, length, memory);
    jint result = returned(ioctl(fd, (request_number)(uint32_t)request, memory));
    if (result >= 0) {
        (*env)->SetByteArrayRegion(env, argument, 0, length, memory);
    }
    bounce_close(&bounce);
    return result;
}

/* sockatmark(3) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_sockatmark(JNIEnv *env, jclass cls,
                                                                  jint fd) {
    (void)env;
    (void)cls;
    return returned(sockatmark(fd));
}
