#include "bounce.h"
#include "bridge.h"

#include <fcntl.h>
#include <sys/sendfile.h>
#include <unistd.h>

/* An offset as C takes it: NULL for -1. */
static off_t *given(off_t *offset) {
    return *offset == -1 ? NULL : offset;
}

/* sendfile(2) */
JNIEXPORT jlong JNICALL Java_bsdsockets_internal_Native_sendfile(JNIEnv *env, jclass cls, jint out,
                                                                 jint in, jlong offset,
                                                                 jlong count) {
    (void)env;
    (void)cls;
    off_t start = offset;
    return returned_long(sendfile(out, in, given(&start), (size_t)count));
}

/* splice(2) */
JNIEXPORT jlong JNICALL Java_bsdsockets_internal_Native_splice(JNIEnv *env, jclass cls, jint in,
                                                               jlong in_offset, jint out,
                                                               jlong out_offset, jlong length,
                                                               jint flags) {
    (void)env;
    (void)cls;
    off_t from = in_offset;
    off_t to = out_offset;
    return returned_long(
        splice(in, given(&from), out, given(&to), (size_t)length, (unsigned int)flags));
}

/* pipe2(2); fds receives the end to read from, then the end to write to */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_pipe2(JNIEnv *env, jclass cls, jintArray fds,
                                                             jint flags) {
    (void)cls;
    int ends[2];
    jint result = returned(pipe2(ends, flags));
    if (result == 0) {
        (*env)->SetIntArrayRegion(env, fds, 0, 2, ends);
    }
    return result;
}

/* read(2) into an array */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_read(JNIEnv *env, jclass cls, jint fd,
                                                            jbyteArray array, jint off, jint len) {
    (void)cls;
    struct bounce bounce;
    void *memory = bounce_open(&bounce, (size_t)len);
    if (memory == NULL) {
        return -ENOMEM;
    }
    jint result = returned(read(fd, memory, (size_t)len));
    if (result > 0) {
        (*env)->SetByteArrayRegion(env, array, off, result, memory);
    }
    bounce_close(&bounce);
    return result;
}

/* write(2) from an array */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_write(JNIEnv *env, jclass cls, jint fd,
                                                             jbyteArray array, jint off, jint len) {
    (void)cls;
    struct bounce bounce;
    void *memory = bounce_open(&bounce, (size_t)len);
    if (memory == NULL) {
        return -ENOMEM;
    }
    (*env)->GetByteArrayRegion(env, array, off, len, memory);
    jint result = returned(write(fd, memory, (size_t)len));
    bounce_close(&bounce);
    return result;
}

/* read(2) into a direct buffer */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_readDirect(JNIEnv *env, jclass cls, jint fd,
                                                                  jobject buffer, jint off,
                                                                  jint len) {
    (void)cls;
    return returned(read(fd, direct_address(env, buffer) + off, (size_t)len));
}

/* write(2) from a direct buffer */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_writeDirect(JNIEnv *env, jclass cls, jint fd,
                                                                   jobject buffer, jint off,
                                                                   jint len) {
    (void)cls;
    return returned(write(fd, direct_address(env, buffer) + off, (size_t)len));
}
