#include "bridge.h"

#include <stdlib.h>
#include <sys/uio.h>

/* Where the pieces of a message are; one more than there are, so that none is no failure. NULL without memory. */
static struct iovec *pieces(JNIEnv *env, jobjectArray buffers, jintArray offs, jintArray lens) {
    jsize count = (*env)->GetArrayLength(env, buffers);
    struct iovec *iov = calloc((size_t)count + 1, sizeof *iov);
    for (jsize i = 0; iov != NULL && i < count; i++) {
        jint off;
        jint len;
        jobject buffer = (*env)->GetObjectArrayElement(env, buffers, i);
        (*env)->GetIntArrayRegion(env, offs, i, 1, &off);
        (*env)->GetIntArrayRegion(env, lens, i, 1, &len);
        iov[i].iov_base = direct_address(env, buffer) + off;
        iov[i].iov_len = (size_t)len;
        (*env)->DeleteLocalRef(env, buffer);
    }
    return iov;
}

/* sendmsg(2) */
JNIEXPORT jlong JNICALL Java_bsdsockets_internal_Native_sendmsg(JNIEnv *env, jclass cls, jint fd,
                                                                jbyteArray name,
                                                                jobjectArray buffers,
                                                                jintArray offs, jintArray lens,
                                                                jbyteArray control, jint flags) {
    (void)cls;
    struct address address;
    jsize control_length = (*env)->GetArrayLength(env, control);
    struct iovec *iov = pieces(env, buffers, offs, lens);
    void *memory = malloc((size_t)control_length + 1);
    jlong result = -ENOMEM;
    if (iov != NULL && memory != NULL) {
        (*env)->GetByteArrayRegion(env, control, 0, control_length, memory);
        struct msghdr message = {.msg_name = &address,
                                 .msg_namelen = address_from(env, name, &address),
                                 .msg_iov = iov,
                                 .msg_iovlen = (size_t)(*env)->GetArrayLength(env, buffers),
                                 .msg_control = control_length == 0 ? NULL : memory,
                                 .msg_controllen = (socklen_t)control_length};
        message.msg_name = message.msg_namelen == 0 ? NULL : &address;
        result = returned_long(sendmsg(fd, &message, flags));
    }
    free(memory);
    free(iov);
    return result;
}

/* recvmsg(2); out receives msg_controllen and msg_flags */
JNIEXPORT jlong JNICALL Java_bsdsockets_internal_Native_recvmsg(
    JNIEnv *env, jclass cls, jint fd, jbyteArray name, jobjectArray buffers, jintArray offs,
    jintArray lens, jbyteArray control, jintArray out, jint flags) {
    (void)cls;
    struct cell cell = {.length = sizeof cell.address};
    jsize control_length = (*env)->GetArrayLength(env, control);
    struct iovec *iov = pieces(env, buffers, offs, lens);
    void *memory = calloc((size_t)control_length + 1, 1);
    jlong result = -ENOMEM;
    if (iov != NULL && memory != NULL) {
        struct msghdr message = {.msg_name = &cell.address,
                                 .msg_namelen = cell.length,
                                 .msg_iov = iov,
                                 .msg_iovlen = (size_t)(*env)->GetArrayLength(env, buffers),
                                 .msg_control = memory,
                                 .msg_controllen = (socklen_t)control_length};
        result = returned_long(recvmsg(fd, &message, flags));
        if (result >= 0) {
            jint said[2] = {(jint)message.msg_controllen, message.msg_flags};
            cell.length = message.msg_namelen;
            cell_to(env, &cell, name);
            (*env)->SetByteArrayRegion(env, control, 0, said[0], memory);
            (*env)->SetIntArrayRegion(env, out, 0, 2, said);
        }
    }
    free(memory);
    free(iov);
    return result;
}
