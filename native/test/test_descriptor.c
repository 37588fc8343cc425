#include "check.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

static void socket_makes_one(void) {
    jint fd = NATIVE(socket)(fake_env(), NULL, AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    CHECK(fd >= 0);
    int type = 0;
    socklen_t length = sizeof type;
    CHECK_EQ(0, getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &length));
    CHECK_EQ(SOCK_DGRAM, type);
    CHECK_EQ(FD_CLOEXEC, fcntl(fd, F_GETFD));
    CHECK_EQ(0, NATIVE(close)(fake_env(), NULL, fd));
}

static void socket_fails(void) {
    CHECK_EQ(-EAFNOSUPPORT, NATIVE(socket)(fake_env(), NULL, 999, SOCK_STREAM, 0));
    CHECK_EQ(-EPROTONOSUPPORT, NATIVE(socket)(fake_env(), NULL, AF_UNIX, SOCK_STREAM, 9));
}

static void socketpair_makes_two(void) {
    jintArray fds = fake_ints(NULL, 2);
    CHECK_EQ(0, NATIVE(socketpair)(fake_env(), NULL, AF_UNIX, SOCK_STREAM, 0, fds));
    jint *ends = fake_elements(fds);
    char byte = 0;
    CHECK_EQ(1, write(ends[0], "x", 1));
    CHECK_EQ(1, read(ends[1], &byte, 1));
    CHECK_EQ('x', byte);
    close(ends[0]);
    close(ends[1]);
}

static void socketpair_that_fails_leaves_the_array(void) {
    static const jint before[2] = {-7, -8};
    jintArray fds = fake_ints(before, 2);
    CHECK_EQ(-EOPNOTSUPP, NATIVE(socketpair)(fake_env(), NULL, AF_INET, SOCK_STREAM, 0, fds));
    CHECK_MEM(before, fake_elements(fds), sizeof before);
}

static void close_is_made_once(void) {
    int fd = dup(STDOUT_FILENO);
    CHECK_EQ(0, NATIVE(close)(fake_env(), NULL, fd));
    CHECK_EQ(-EBADF, NATIVE(close)(fake_env(), NULL, fd));
}

static void dup_gives_another_number(void) {
    jint fd = NATIVE(dup)(fake_env(), NULL, STDOUT_FILENO);
    CHECK(fd > STDERR_FILENO);
    close(fd);
    CHECK_EQ(-EBADF, NATIVE(dup)(fake_env(), NULL, -1));
}

static void dup2_takes_the_number_asked_for(void) {
    int fd = dup(STDOUT_FILENO);
    int other = dup(STDOUT_FILENO);
    CHECK_EQ(other, NATIVE(dup2)(fake_env(), NULL, fd, other));
    CHECK_EQ(fd, NATIVE(dup2)(fake_env(), NULL, fd, fd));
    CHECK_EQ(-EBADF, NATIVE(dup2)(fake_env(), NULL, -1, other));
    CHECK_EQ(-EBADF, NATIVE(dup2)(fake_env(), NULL, fd, -1));
    CHECK_EQ(other, NATIVE(dup3)(fake_env(), NULL, fd, other, O_CLOEXEC));
    CHECK_EQ(FD_CLOEXEC, fcntl(other, F_GETFD));
    CHECK_EQ(-EINVAL, NATIVE(dup3)(fake_env(), NULL, fd, fd, 0));
    CHECK_EQ(-EINVAL, NATIVE(dup3)(fake_env(), NULL, fd, other, O_NONBLOCK));
    close(fd);
    close(other);
}

static void fcntl_tells_a_group_from_an_error(void) {
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    int group = getpgrp();
    CHECK_EQ(0, NATIVE(fcntl)(fake_env(), NULL, fd, F_SETOWN, -group));
    CHECK_EQ((uint32_t)-group, NATIVE(fcntl)(fake_env(), NULL, fd, F_GETOWN, 0));
    close(fd);
}

static void fcntl_takes_an_int(void) {
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    CHECK_EQ(0, NATIVE(fcntl)(fake_env(), NULL, fd, F_SETFL, O_NONBLOCK));
    CHECK((NATIVE(fcntl)(fake_env(), NULL, fd, F_GETFL, 0) & O_NONBLOCK) != 0);
    CHECK_EQ(-EINVAL, NATIVE(fcntl)(fake_env(), NULL, fd, 9999, 0));
    close(fd);
    CHECK_EQ(-EBADF, NATIVE(fcntl)(fake_env(), NULL, fd, F_GETFD, 0));
}

int main(void) {
    RUN(socket_makes_one);
    RUN(socket_fails);
    RUN(socketpair_makes_two);
    RUN(socketpair_that_fails_leaves_the_array);
    RUN(close_is_made_once);
    RUN(dup_gives_another_number);
    RUN(dup2_takes_the_number_asked_for);
    RUN(fcntl_tells_a_group_from_an_error);
    RUN(fcntl_takes_an_int);
    return 0;
}
