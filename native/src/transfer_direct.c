#include "bridge.h"

/* send(2) from a direct buffer */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_sendDirect(JNIEnv *env, jclass cls, jint fd,
                                                                  jobject buffer, jint off,
                                                                  jint len, jint flags) {
    (void)cls;
    return returned(send(fd, direct_address(env, buffer) + off, (size_t)len, flags));
}

/* recv(2) into a direct buffer */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_recvDirect(JNIEnv *env, jclass cls, jint fd,
                                                                  jobject buffer, jint off,
                                                                  jint len, jint flags) {
    (void)cls;
    return returned(recv(fd, direct_address(env, buffer) + off, (size_t)len, flags));
}

/* sendto(2) from a direct buffer */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_sendtoDirect(JNIEnv *env, jclass cls,
                                                                    jint fd, jobject buffer,
                                                                    jint off, jint len, jint flags,
                                                                    jbyteArray to) {
    (void)cls;
    struct address address;
    socklen_t length = address_from(env, to, &address);
    return returned(sendto(fd, direct_address(env, buffer) + off, (size_t)len, flags,
                           (struct sockaddr *)&address, length));
}

/* recvfrom(2) into a direct buffer */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_recvfromDirect(JNIEnv *env, jclass cls,
                                                                      jint fd, jobject buffer,
                                                                      jint off, jint len,
                                                                      jint flags, jbyteArray from) {
    (void)cls;
    struct cell cell = {.length = sizeof cell.address};
    jint result = returned(recvfrom(fd, direct_address(env, buffer) + off, (size_t)len, flags,
                                    (struct sockaddr *)&cell.address, &cell.length));
    if (result >= 0) {
        cell_to(env, &cell, from);
    }
    return result;
}
