#include "bridge.h"
#include "system_call.h"

#include <sys/uio.h>
#include <time.h>

/* How a vector begins. Then come, for each of its messages, the header that the kernel takes; then the piece; then the
 * slot; then the room for control messages, a multiple of eight bytes; then the room for data. */
struct vector {
    jint capacity;
    jint size;         /* of the room for data */
    jint control_size; /* of the room for control messages */
    jint unused;
};

/* What Java says of a message, and is told. */
struct slot {
    struct cell name;
    jint length; /* how many bytes to send, or how many have come */
    jint count;  /* msg_len */
    jint control_to_send;
    jint control_received;
    jint flags; /* msg_flags */
    jint unused;
};

_Static_assert(sizeof(struct vector) == bsdsockets_internal_Native_VECTOR_HEAD_SIZE, "head");
_Static_assert(sizeof(struct slot) == bsdsockets_internal_Native_VECTOR_SLOT_SIZE, "slot");
_Static_assert(offsetof(struct slot, length) == CELL_BYTES + sizeof(jint), "slot");
_Static_assert(sizeof(struct mmsghdr) + sizeof(struct iovec) ==
                   bsdsockets_internal_Native_VECTOR_HEADER_SIZE,
               "header and piece");

/* The vector in a direct buffer. */
static struct vector *vector_of(JNIEnv *env, jobject buffer) {
    return (struct vector *)(void *)direct_address(env, buffer);
}

static struct mmsghdr *headers_of(struct vector *vector) {
    return (struct mmsghdr *)(void *)(vector + 1);
}

static struct iovec *pieces_of(struct vector *vector) {
    return (struct iovec *)(void *)(headers_of(vector) + vector->capacity);
}

static struct slot *slots_of(struct vector *vector) {
    return (struct slot *)(void *)(pieces_of(vector) + vector->capacity);
}

static char *control_of(struct vector *vector, jint i) {
    ptrdiff_t stride = ((ptrdiff_t)vector->control_size + 7) & -8;
    return (char *)(slots_of(vector) + vector->capacity) + i * stride;
}

static char *data_of(struct vector *vector, jint i) {
    return control_of(vector, vector->capacity) + (ptrdiff_t)i * vector->size;
}

/* Makes headers from what the slots say is to be sent, and returns the first. */
static struct mmsghdr *to_send(struct vector *vector, jint first, jint count) {
    for (jint i = first; i < first + count; i++) {
        struct slot *slot = &slots_of(vector)[i];
        struct iovec *piece = &pieces_of(vector)[i];
        *piece = (struct iovec){data_of(vector, i), (size_t)slot->length};
        headers_of(vector)[i].msg_hdr = (struct msghdr){
            .msg_name = slot->name.length == 0 ? NULL : &slot->name.address,
            .msg_namelen = slot->name.length,
            .msg_iov = piece,
            .msg_iovlen = 1,
            .msg_control = slot->control_to_send == 0 ? NULL : control_of(vector, i),
            .msg_controllen = (socklen_t)slot->control_to_send};
    }
    return &headers_of(vector)[first];
}

/* Makes headers with all the room that there is, and returns the first. */
static struct mmsghdr *to_receive(struct vector *vector, jint first, jint count) {
    for (jint i = first; i < first + count; i++) {
        struct slot *slot = &slots_of(vector)[i];
        struct iovec *piece = &pieces_of(vector)[i];
        *piece = (struct iovec){data_of(vector, i), (size_t)vector->size};
        headers_of(vector)[i].msg_hdr =
            (struct msghdr){.msg_name = &slot->name.address,
                            .msg_namelen = sizeof slot->name.address,
                            .msg_iov = piece,
                            .msg_iovlen = 1,
                            .msg_control = control_of(vector, i),
                            .msg_controllen = (socklen_t)vector->control_size};
    }
    return &headers_of(vector)[first];
}

/* Tells the slots how much of each message was sent. */
static jint sent(struct vector *vector, jint first, jint result) {
    for (jint i = first; i < first + result; i++) {
        slots_of(vector)[i].count = (jint)headers_of(vector)[i].msg_len;
    }
    return result;
}

/* Tells the slots what each header has received. */
static jint received(struct vector *vector, jint first, jint result) {
    for (jint i = first; i < first + result; i++) {
        const struct mmsghdr *header = &headers_of(vector)[i];
        struct slot *slot = &slots_of(vector)[i];
        slot->name.length = header->msg_hdr.msg_namelen;
        slot->count = (jint)header->msg_len;
        slot->length = slot->count < vector->size ? slot->count : vector->size;
        slot->control_to_send = 0;
        slot->control_received = (jint)header->msg_hdr.msg_controllen;
        slot->flags = header->msg_hdr.msg_flags;
    }
    return result;
}

/* sendmmsg(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_sendmmsg(JNIEnv *env, jclass cls, jint fd,
                                                                jobject buffer, jint first,
                                                                jint count, jint flags) {
    (void)cls;
    struct vector *vector = vector_of(env, buffer);
    struct mmsghdr *headers = to_send(vector, first, count);
    return sent(vector, first, returned(sendmmsg(fd, headers, (unsigned int)count, flags)));
}

/* recvmmsg(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_recvmmsg(JNIEnv *env, jclass cls, jint fd,
                                                                jobject buffer, jint first,
                                                                jint count, jint flags,
                                                                jboolean timed, jlong seconds,
                                                                jlong nanos) {
    (void)cls;
    struct vector *vector = vector_of(env, buffer);
    struct mmsghdr *headers = to_receive(vector, first, count);
    struct timespec limit = {.tv_sec = seconds, .tv_nsec = nanos};
    return received(vector, first,
                    returned(recvmmsg(fd, headers, (unsigned int)count, flags,
                                      timed == JNI_TRUE ? &limit : NULL)));
}

/* sendmmsg(2) without libc */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_sysSendmmsg(JNIEnv *env, jclass cls, jint fd,
                                                                   jobject buffer, jint first,
                                                                   jint count, jint flags) {
    (void)cls;
    struct vector *vector = vector_of(env, buffer);
    struct mmsghdr *headers = to_send(vector, first, count);
    return sent(vector, first,
                (jint)system_call(SYS_sendmmsg, fd, (long)headers, count, flags, 0, 0));
}

/* recvmmsg(2) without libc */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_sysRecvmmsg(JNIEnv *env, jclass cls, jint fd,
                                                                   jobject buffer, jint first,
                                                                   jint count, jint flags,
                                                                   jboolean timed, jlong seconds,
                                                                   jlong nanos) {
    (void)cls;
    struct vector *vector = vector_of(env, buffer);
    struct mmsghdr *headers = to_receive(vector, first, count);
    struct timespec limit = {.tv_sec = seconds, .tv_nsec = nanos};
    return received(vector, first,
                    (jint)system_call(SYS_recvmmsg, fd, (long)headers, count, flags,
                                      timed == JNI_TRUE ? (long)&limit : 0, 0));
}

/* sendmsg(2) of one message of a vector, without libc */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_sysSendmsg(JNIEnv *env, jclass cls, jint fd,
                                                                  jobject buffer, jint index,
                                                                  jint flags) {
    (void)cls;
    struct vector *vector = vector_of(env, buffer);
    struct mmsghdr *header = to_send(vector, index, 1);
    jint result = (jint)system_call(SYS_sendmsg, fd, (long)&header->msg_hdr, flags, 0, 0, 0);
    header->msg_len = (unsigned int)result;
    sent(vector, index, result < 0 ? 0 : 1);
    return result;
}

/* recvmsg(2) into one message of a vector, without libc */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_sysRecvmsg(JNIEnv *env, jclass cls, jint fd,
                                                                  jobject buffer, jint index,
                                                                  jint flags) {
    (void)cls;
    struct vector *vector = vector_of(env, buffer);
    struct mmsghdr *header = to_receive(vector, index, 1);
    jint result = (jint)system_call(SYS_recvmsg, fd, (long)&header->msg_hdr, flags, 0, 0, 0);
    header->msg_len = (unsigned int)result;
    received(vector, index, result < 0 ? 0 : 1);
    return result;
}
