#include "bridge.h"
#include "check.h"
#include "sockets.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

enum { COUNT = 3, SIZE = 8, CONTROL = 20, STRIDE = 24 };

/* The vector as Mmsghdr.java lays it out, by fields of fixed places. */
struct slot_in_java {
    char name[bsdsockets_internal_Native_STORAGE_SIZE];
    jint name_length;
    jint unused;
    jint length;
    jint count;
    jint control_to_send;
    jint control_received;
    jint flags;
    jint unused_too;
};

struct vector_in_java {
    jint capacity;
    jint size;
    jint control_size;
    jint unused;
    char headers[COUNT * bsdsockets_internal_Native_VECTOR_HEADER_SIZE];
    struct slot_in_java slots[COUNT];
    _Alignas(8) char control[COUNT][STRIDE];
    char data[COUNT][SIZE];
};

/* A vector without messages, in a block of its own, so that a sanitizer sees its edges. */
static struct vector_in_java *new_vector(void) {
    struct vector_in_java *vector = calloc(1, sizeof *vector);
    CHECK(vector != NULL);
    vector->capacity = COUNT;
    vector->size = SIZE;
    vector->control_size = CONTROL;
    return vector;
}

static void place(struct vector_in_java *vector, int i, const char *text) {
    vector->slots[i].length = (jint)strlen(text);
    memcpy(vector->data[i], text, strlen(text));
}

static void place_ttl(struct vector_in_java *vector, int i, int ttl) {
    struct cmsghdr *head = (struct cmsghdr *)(void *)vector->control[i];
    head->cmsg_level = IPPROTO_IP;
    head->cmsg_type = IP_TTL;
    head->cmsg_len = CMSG_LEN(sizeof ttl);
    memcpy(CMSG_DATA(head), &ttl, sizeof ttl);
    vector->slots[i].control_to_send = CMSG_LEN(sizeof ttl);
}

/* What came into a message from that sender. */
static void check_message(const struct vector_in_java *vector, int i, const char *text,
                          const struct sockaddr_in *sender) {
    const struct slot_in_java *slot = &vector->slots[i];
    CHECK_EQ(strlen(text), slot->length);
    CHECK_EQ(strlen(text), slot->count);
    CHECK_MEM(text, vector->data[i], strlen(text));
    CHECK_EQ(sizeof *sender, slot->name_length);
    CHECK_MEM(sender, slot->name, sizeof *sender);
    CHECK_EQ(0, slot->control_to_send);
    CHECK_EQ(0, slot->flags);
}

static void sent_and_received(bool by_libc) {
    struct sockaddr_in name;
    int fd = bound_socket(SOCK_DGRAM, &name);
    struct vector_in_java *out = new_vector();
    struct vector_in_java *in = new_vector();
    jobject from = fake_direct(out);
    jobject to = fake_direct(in);
    for (int i = 1; i < COUNT; i++) {
        place(out, i, i == 1 ? "one" : "two two ");
        memcpy(out->slots[i].name, &name, sizeof name);
        out->slots[i].name_length = sizeof name;
    }
    in->slots[2].count = 99;
    if (by_libc) {
        CHECK_EQ(2, NATIVE(sendmmsg)(fake_env(), NULL, fd, from, 1, 2, 0));
        CHECK_EQ(2,
                 NATIVE(recvmmsg)(fake_env(), NULL, fd, to, 0, 3, MSG_DONTWAIT, JNI_FALSE, 0, 0));
    } else {
        CHECK_EQ(2, NATIVE(sysSendmmsg)(fake_env(), NULL, fd, from, 1, 2, 0));
        CHECK_EQ(
            2, NATIVE(sysRecvmmsg)(fake_env(), NULL, fd, to, 0, 3, MSG_DONTWAIT, JNI_FALSE, 0, 0));
    }
    CHECK_EQ(3, out->slots[1].count);
    CHECK_EQ(8, out->slots[2].count);
    check_message(in, 0, "one", &name);
    check_message(in, 1, "two two ", &name);
    CHECK_EQ(99, in->slots[2].count);
    free(out);
    free(in);
    close(fd);
}

static void through_libc(void) {
    sent_and_received(true);
}

static void without_libc(void) {
    sent_and_received(false);
}

static void one_message_with_control(void) {
    struct sockaddr_in name;
    int fd = bound_socket(SOCK_DGRAM, &name);
    int on = 1;
    CHECK_EQ(0, connect(fd, (struct sockaddr *)&name, sizeof name));
    CHECK_EQ(0, setsockopt(fd, IPPROTO_IP, IP_RECVTTL, &on, sizeof on));
    struct vector_in_java *vector = new_vector();
    jobject buffer = fake_direct(vector);
    place(vector, 2, "message");
    place_ttl(vector, 2, 9);
    CHECK_EQ(7, NATIVE(sysSendmsg)(fake_env(), NULL, fd, buffer, 2, 0));
    CHECK_EQ(7, vector->slots[2].count);
    CHECK_EQ(7, NATIVE(sysRecvmsg)(fake_env(), NULL, fd, buffer, 1, MSG_DONTWAIT));
    check_message(vector, 1, "message", &name);
    CHECK_EQ(CMSG_LEN(sizeof(int)), vector->slots[1].control_received);
    CHECK_EQ(9, vector->control[1][CMSG_LEN(0)]);
    CHECK_EQ(-EAGAIN, NATIVE(sysRecvmsg)(fake_env(), NULL, fd, buffer, 1, MSG_DONTWAIT));
    CHECK_EQ(7, vector->slots[1].count);
    free(vector);
    close(fd);
}

static void a_message_too_long(void) {
    struct sockaddr_in name;
    int fd = bound_socket(SOCK_DGRAM, &name);
    struct vector_in_java *vector = new_vector();
    CHECK_EQ(12, sendto(fd, "123456789012", 12, 0, (struct sockaddr *)&name, sizeof name));
    jobject buffer = fake_direct(vector);
    CHECK_EQ(12, NATIVE(sysRecvmsg)(fake_env(), NULL, fd, buffer, COUNT - 1, MSG_TRUNC));
    CHECK_EQ(12, vector->slots[COUNT - 1].count);
    CHECK_EQ(SIZE, vector->slots[COUNT - 1].length);
    CHECK_EQ(MSG_TRUNC, vector->slots[COUNT - 1].flags & MSG_TRUNC);
    CHECK_MEM("12345678", vector->data[COUNT - 1], SIZE);
    free(vector);
    close(fd);
}

static void time_limits_and_errors(void) {
    struct sockaddr_in name;
    int fd = bound_socket(SOCK_DGRAM, &name);
    struct vector_in_java *vector = new_vector();
    jobject buffer = fake_direct(vector);
    CHECK_EQ(1, sendto(fd, "1", 1, 0, (struct sockaddr *)&name, sizeof name));
    CHECK_EQ(1, NATIVE(recvmmsg)(fake_env(), NULL, fd, buffer, 0, 3, 0, JNI_TRUE, 0, 0));
    CHECK_EQ(-EINVAL, NATIVE(recvmmsg)(fake_env(), NULL, fd, buffer, 0, 3, 0, JNI_TRUE, -1, 0));
    CHECK_EQ(-EINVAL,
             NATIVE(sysRecvmmsg)(fake_env(), NULL, fd, buffer, 0, 3, 0, JNI_TRUE, 0, 1000000000));
    CHECK_EQ(-EDESTADDRREQ, NATIVE(sysSendmmsg)(fake_env(), NULL, fd, buffer, 2, 1, 0));
    CHECK_EQ(-EBADF, NATIVE(sendmmsg)(fake_env(), NULL, -1, buffer, 0, 1, 0));
    CHECK_EQ(-EBADF, NATIVE(sysSendmsg)(fake_env(), NULL, -1, buffer, 0, 0));
    free(vector);
    close(fd);
}

int main(void) {
    RUN(through_libc);
    RUN(without_libc);
    RUN(one_message_with_control);
    RUN(a_message_too_long);
    RUN(time_limits_and_errors);
    return 0;
}
