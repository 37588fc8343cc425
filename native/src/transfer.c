#include "bounce.h"
#include "bridge.h"
#include "transfer_in_place.h"

/* GetPrimitiveArrayCritical would save the copy and hang every collection while a call blocks: never here, but in
 * transfer_in_place.c. */

/* send(2) from a copy of a part of an array */
static jint send_copy(JNIEnv *env, jint fd, jbyteArray array, jint off, jint len, jint flags) {
    struct bounce bounce;
    void *memory = bounce_open(&bounce, (size_t)len);
    if (memory == NULL) {
        return -ENOMEM;
    }
    (*env)->GetByteArrayRegion(env, array, off, len, memory);
    jint result = returned(send(fd, memory, (size_t)len, flags));
    bounce_close(&bounce);
    return result;
}

/* send(2) from an array. Where not all is taken at once the rest goes as told; its failure then is for the next call. */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_send(JNIEnv *env, jclass cls, jint fd,
                                                            jbyteArray array, jint off, jint len,
                                                            jint flags) {
    (void)cls;
    if (!in_place(len, flags)) {
        return send_copy(env, fd, array, off, len, flags);
    }
    jint sent = send_in_place(env, fd, array, off, len, flags);
    if (sent == len || (flags & MSG_DONTWAIT) != 0 || (sent < 0 && sent != -EAGAIN)) {
        return sent;
    }
    if (sent <= 0) {
        return send_copy(env, fd, array, off, len, flags);
    }
    jint rest = send_copy(env, fd, array, off + sent, len - sent, flags);
    return rest > 0 ? sent + rest : sent;
}

/* sendto(2) from an array */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_sendto(JNIEnv *env, jclass cls, jint fd,
                                                              jbyteArray array, jint off, jint len,
                                                              jint flags, jbyteArray to) {
    (void)cls;
    struct bounce bounce;
    void *memory = bounce_open(&bounce, (size_t)len);
    if (memory == NULL) {
        return -ENOMEM;
    }
    struct address address;
    socklen_t length = address_from(env, to, &address);
    (*env)->GetByteArrayRegion(env, array, off, len, memory);
    jint result =
        returned(sendto(fd, memory, (size_t)len, flags, (struct sockaddr *)&address, length));
    bounce_close(&bounce);
    return result;
}

/* recvfrom(2), or recv(2) where from is NULL, into an array. The count may be above len (MSG_TRUNC). */
static jint receive(JNIEnv *env, jint fd, jbyteArray array, jint off, jint len, jint flags,
                    struct cell *from) {
    struct bounce bounce;
    void *memory = bounce_open(&bounce, (size_t)len);
    if (memory == NULL) {
        return -ENOMEM;
    }
    if ((flags & MSG_TRUNC) != 0) {
        /* TCP then counts bytes that it does not store: what is copied back must be what was there */
        (*env)->GetByteArrayRegion(env, array, off, len, memory);
    }
    jint result =
        returned(from == NULL ? recv(fd, memory, (size_t)len, flags)
                              : recvfrom(fd, memory, (size_t)len, flags,
                                         (struct sockaddr *)&from->address, &from->length));
    if (result > 0) {
        (*env)->SetByteArrayRegion(env, array, off, result < len ? result : len, memory);
    }
    bounce_close(&bounce);
    return result;
}

/* recv(2) into an array. Where nothing is there, or less than the socket waits for, it goes on as told. */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_recv(JNIEnv *env, jclass cls, jint fd,
                                                            jbyteArray array, jint off, jint len,
                                                            jint flags) {
    (void)cls;
    if (!in_place(len, flags)) {
        return receive(env, fd, array, off, len, flags, NULL);
    }
    jint count = recv_in_place(env, fd, array, off, len, flags);
    if ((flags & MSG_DONTWAIT) != 0) {
        return count;
    }
    if (count == -EAGAIN) {
        return receive(env, fd, array, off, len, flags, NULL);
    }
    jint awaited = still_awaited(fd, count, len);
    if (awaited == 0) {
        return count;
    }
    jint rest = receive(env, fd, array, off + count, awaited, flags | MSG_WAITALL, NULL);
    return rest > 0 ? count + rest : count;
}

/* recvfrom(2) into an array */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_recvfrom(JNIEnv *env, jclass cls, jint fd,
                                                                jbyteArray array, jint off,
                                                                jint len, jint flags,
                                                                jbyteArray from) {
    (void)cls;
    struct cell cell = {.length = sizeof cell.address};
    jint result = receive(env, fd, array, off, len, flags, &cell);
    if (result >= 0) {
        cell_to(env, &cell, from);
    }
    return result;
}
