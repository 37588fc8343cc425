#include "bounce.h"
#include "check.h"
#include "sockets.h"

#include <errno.h>
#include <linux/filter.h>
#include <netinet/tcp.h>
#include <string.h>
#include <unistd.h>

static void int_set_and_read_back(void) {
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    jint value = -1;
    jbyteArray bytes = fake_bytes(&value, sizeof value);
    CHECK_EQ(4, NATIVE(getsockopt)(fake_env(), NULL, fd, IPPROTO_TCP, TCP_NODELAY, bytes, 4));
    CHECK_EQ(0, *(jint *)fake_elements(bytes));
    value = 1;
    jbyteArray one = fake_bytes(&value, sizeof value);
    CHECK_EQ(0, NATIVE(setsockopt)(fake_env(), NULL, fd, IPPROTO_TCP, TCP_NODELAY, one));
    CHECK_EQ(4, NATIVE(getsockopt)(fake_env(), NULL, fd, IPPROTO_TCP, TCP_NODELAY, bytes, 4));
    CHECK(*(jint *)fake_elements(bytes) != 0);
    close(fd);
}

static void as_much_as_the_kernel_wrote(void) {
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    jbyteArray bytes = fake_bytes("................................................", 48);
    jint written = NATIVE(getsockopt)(fake_env(), NULL, fd, IPPROTO_TCP, TCP_CONGESTION, bytes, 40);
    CHECK(written > 0 && written <= 40);
    CHECK(strnlen(fake_elements(bytes), (size_t)written) < (size_t)written);
    CHECK_MEM("........", (char *)fake_elements(bytes) + 40, 8);
    jint less = NATIVE(getsockopt)(fake_env(), NULL, fd, SOL_SOCKET, SO_RCVTIMEO, bytes, 5);
    CHECK_EQ(5, less);
    close(fd);
}

static void no_bytes_at_all(void) {
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    jbyteArray none = fake_bytes(NULL, 0);
    CHECK_EQ(0, NATIVE(getsockopt)(fake_env(), NULL, fd, SOL_SOCKET, SO_TYPE, none, 0));
    CHECK_EQ(-EINVAL, NATIVE(setsockopt)(fake_env(), NULL, fd, SOL_SOCKET, SO_KEEPALIVE, none));
    close(fd);
}

static void values_around_the_stack_buffer(void) {
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    for (jsize length = BOUNCE_ON_STACK - 1; length <= BOUNCE_ON_STACK + 1; length++) {
        jint value = 1;
        jbyteArray bytes = fake_bytes(NULL, length);
        memcpy(fake_elements(bytes), &value, sizeof value);
        CHECK_EQ(0, NATIVE(setsockopt)(fake_env(), NULL, fd, SOL_SOCKET, SO_KEEPALIVE, bytes));
        memset(fake_elements(bytes), 0, sizeof value);
        CHECK_EQ(4,
                 NATIVE(getsockopt)(fake_env(), NULL, fd, SOL_SOCKET, SO_KEEPALIVE, bytes, length));
        CHECK_MEM(&value, fake_elements(bytes), sizeof value);
    }
    close(fd);
}

static void errors_come_back_negative(void) {
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    jbyteArray bytes = fake_bytes("....", 4);
    CHECK_EQ(-ENOPROTOOPT, NATIVE(getsockopt)(fake_env(), NULL, fd, SOL_SOCKET, 9999, bytes, 4));
    CHECK_EQ(-ENOPROTOOPT, NATIVE(setsockopt)(fake_env(), NULL, fd, SOL_SOCKET, 9999, bytes));
    close(fd);
    CHECK_EQ(-EBADF, NATIVE(getsockopt)(fake_env(), NULL, fd, SOL_SOCKET, SO_TYPE, bytes, 4));
    CHECK_MEM("....", fake_elements(bytes), 4);
}

static void a_program_set_and_read_back(void) {
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    struct sock_filter two[] = {BPF_STMT(BPF_LD | BPF_IMM, 7), BPF_STMT(BPF_RET | BPF_A, 0)};
    struct sock_filter room[3] = {{1, 2, 3, 4}, {1, 2, 3, 4}, {1, 2, 3, 4}};
    jbyteArray program = fake_bytes(two, sizeof two);
    jbyteArray bytes = fake_bytes(room, sizeof room);
    CHECK_EQ(0, NATIVE(getsockoptFprog)(fake_env(), NULL, fd, SOL_SOCKET, SO_GET_FILTER, bytes));
    CHECK_EQ(0,
             NATIVE(setsockoptFprog)(fake_env(), NULL, fd, SOL_SOCKET, SO_ATTACH_FILTER, program));
    CHECK_EQ(2, NATIVE(getsockoptFprog)(fake_env(), NULL, fd, SOL_SOCKET, SO_GET_FILTER, bytes));
    CHECK_MEM(two, fake_elements(bytes), sizeof two);
    CHECK_MEM(&room[2], (struct sock_filter *)fake_elements(bytes) + 2, sizeof *room);
    jbyteArray less = fake_bytes(room, sizeof *room);
    CHECK_EQ(-EINVAL,
             NATIVE(getsockoptFprog)(fake_env(), NULL, fd, SOL_SOCKET, SO_GET_FILTER, less));
    CHECK_MEM(room, fake_elements(less), sizeof *room);
    close(fd);
}

static void wrong_programs(void) {
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    jbyteArray none = fake_bytes(NULL, 0);
    jbyteArray large = fake_bytes(NULL, BOUNCE_ON_STACK + 8);
    CHECK_EQ(-EINVAL,
             NATIVE(setsockoptFprog)(fake_env(), NULL, fd, SOL_SOCKET, SO_ATTACH_FILTER, none));
    CHECK_EQ(0, NATIVE(getsockoptFprog)(fake_env(), NULL, fd, SOL_SOCKET, SO_GET_FILTER, none));
    fail_memory(1);
    CHECK_EQ(-ENOMEM,
             NATIVE(setsockoptFprog)(fake_env(), NULL, fd, SOL_SOCKET, SO_ATTACH_FILTER, large));
    fail_memory(1);
    CHECK_EQ(-ENOMEM,
             NATIVE(getsockoptFprog)(fake_env(), NULL, fd, SOL_SOCKET, SO_GET_FILTER, large));
    close(fd);
    CHECK_EQ(-EBADF,
             NATIVE(setsockoptFprog)(fake_env(), NULL, fd, SOL_SOCKET, SO_ATTACH_FILTER, none));
}

static void without_memory(void) {
    jbyteArray large = fake_bytes(NULL, BOUNCE_ON_STACK + 1);
    fail_memory(1);
    CHECK_EQ(-ENOMEM, NATIVE(getsockopt)(fake_env(), NULL, -1, SOL_SOCKET, SO_TYPE, large,
                                         BOUNCE_ON_STACK + 1));
    fail_memory(1);
    CHECK_EQ(-ENOMEM, NATIVE(setsockopt)(fake_env(), NULL, -1, SOL_SOCKET, SO_TYPE, large));
}

int main(void) {
    RUN(int_set_and_read_back);
    RUN(as_much_as_the_kernel_wrote);
    RUN(no_bytes_at_all);
    RUN(values_around_the_stack_buffer);
    RUN(errors_come_back_negative);
    RUN(a_program_set_and_read_back);
    RUN(wrong_programs);
    RUN(without_memory);
    return 0;
}
