#include "bridge.h"

/* java.io.FileDescriptor's own field, through which the JDK's natives find it. Set once, on load. */
static jfieldID descriptor_fd;

/* The number in a java.io.FileDescriptor, -1 in a closed one; -ENOSYS on a JDK without that field */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_getFd(JNIEnv *env, jclass cls, jobject of) {
    (void)cls;
    return descriptor_fd == NULL ? -ENOSYS : (*env)->GetIntField(env, of, descriptor_fd);
}

/* Puts a number into a java.io.FileDescriptor; -ENOSYS on a JDK without that field */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_setFd(JNIEnv *env, jclass cls, jobject of,
                                                             jint fd) {
    (void)cls;
    if (descriptor_fd == NULL) {
        return -ENOSYS;
    }
    (*env)->SetIntField(env, of, descriptor_fd, fd);
    return 0;
}

/* Learns where a java.io.FileDescriptor keeps its number. */
int file_descriptor_learn(JNIEnv *env) {
    jclass descriptor = (*env)->FindClass(env, "java/io/FileDescriptor");
    if (descriptor == NULL) {
        return -1;
    }
    descriptor_fd = (*env)->GetFieldID(env, descriptor, "fd", "I");
    if (descriptor_fd == NULL) {
        (*env)->ExceptionClear(env);
    }
    (*env)->DeleteLocalRef(env, descriptor);
    return 0;
}
