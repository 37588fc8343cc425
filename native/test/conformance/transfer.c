/* Calls that move data, and options: each says what it returned. */
#include "conformance.h"

#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>

enum { MOST_PIECES = 2000, MOST_BYTES = 8 << 20, MOST_CONTROL = 4096 };

static char memory[MOST_BYTES];
static struct iovec iov[MOST_PIECES];

/* send(2) */
void try_send(int fd, int length, int flags) {
    say("send", send(fd, memory, (size_t)length, flags));
}

/* recv(2) */
void try_recv(int fd, int length, int flags) {
    say("recv", recv(fd, memory, (size_t)length, flags));
}

/* sendto(2) */
void try_sendto(int fd, int length, int flags, struct at at) {
    say("sendto", sendto(fd, memory, (size_t)length, flags, &at.address.any, at.length));
}

/* recvfrom(2) */
void try_recvfrom(int fd, int length, int flags) {
    struct at at = {.length = sizeof(struct sockaddr_storage)};
    say("recvfrom", recvfrom(fd, memory, (size_t)length, flags, &at.address.any, &at.length));
}

/* A message of so many pieces, each of so many bytes */
static struct msghdr message(int pieces, int length) {
    for (int i = 0; i < pieces; i++) {
        iov[i] = (struct iovec){.iov_base = memory, .iov_len = (size_t)length};
    }
    return (struct msghdr){.msg_iov = iov, .msg_iovlen = (size_t)pieces};
}

/* sendmsg(2) without control messages */
void try_sendmsg(int fd, int pieces, int length, int flags, struct at at) {
    struct msghdr header = message(pieces, length);
    header.msg_name = at.length == 0 ? NULL : &at.address;
    header.msg_namelen = at.length;
    say("sendmsg", sendmsg(fd, &header, flags));
}

/* recvmsg(2): also the flags, and the descriptors that came are closed */
void try_recvmsg(int fd, int pieces, int length, int room, int flags) {
    _Alignas(struct cmsghdr) char control[MOST_CONTROL] = {0};
    struct at from;
    struct msghdr header = message(pieces, length);
    header.msg_name = &from.address;
    header.msg_namelen = sizeof(struct sockaddr_storage);
    header.msg_control = control;
    header.msg_controllen = (size_t)room;
    ssize_t result = recvmsg(fd, &header, flags);
    say("recvmsg", result);
    say("flags", result < 0 ? 0 : header.msg_flags);
    struct cmsghdr *c = result < 0 ? NULL : CMSG_FIRSTHDR(&header);
    for (; c != NULL; c = CMSG_NXTHDR(&header, c)) {
        int passed;
        for (size_t i = 0; c->cmsg_type == SCM_RIGHTS && CMSG_LEN(i + sizeof passed) <= c->cmsg_len;
             i += sizeof passed) {
            memcpy(&passed, CMSG_DATA(c) + i, sizeof passed);
            say_descriptor("passed", passed);
        }
    }
}

/* sendmsg(2) of one byte with one control message */
static void send_control(int fd, int level, int type, const void *data, int length, int flags) {
    _Alignas(struct cmsghdr) char control[MOST_CONTROL] = {0};
    struct msghdr header = message(1, 1);
    header.msg_control = control;
    header.msg_controllen = CMSG_SPACE((size_t)length);
    struct cmsghdr *c = CMSG_FIRSTHDR(&header);
    c->cmsg_level = level;
    c->cmsg_type = type;
    c->cmsg_len = CMSG_LEN((size_t)length);
    memcpy(CMSG_DATA(c), data, (size_t)length);
    say("sendmsg", sendmsg(fd, &header, flags));
}

/* A descriptor passed on */
void try_sendmsg_rights(int fd, int passed, int flags) {
    send_control(fd, SOL_SOCKET, SCM_RIGHTS, &passed, sizeof passed, flags);
}

/* A control message of so many bytes, all zero */
void try_sendmsg_control(int fd, int level, int type, int length, int flags) {
    char data[MOST_CONTROL / 2] = {0};
    send_control(fd, level, type, data, length, flags);
}

/* getsockopt(2): the length that it wrote */
void try_getsockopt(int fd, int level, int name, int length) {
    char value[1024] = {0};
    socklen_t written = (socklen_t)length;
    int result = getsockopt(fd, level, name, value, &written);
    say("getsockopt", result < 0 ? result : (long)written);
}

/* setsockopt(2) of that many bytes, the first four of them an int */
void try_setsockopt(int fd, int level, int name, int length, int value) {
    char bytes[1024] = {0};
    memcpy(bytes, &value, sizeof value);
    say("setsockopt", setsockopt(fd, level, name, bytes, (socklen_t)length));
}

/* SO_LINGER */
void try_linger(int fd, int seconds) {
    struct linger linger = {.l_onoff = 1, .l_linger = seconds};
    say("setsockopt", setsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, sizeof linger));
}
