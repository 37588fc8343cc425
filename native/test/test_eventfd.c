#include "check.h"
#include "sockets.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

/* Reads the counter, and expects that value. */
static void check_value(uint64_t expected, jint fd) {
    jbyteArray value = fake_bytes(NULL, sizeof expected);
    CHECK_EQ(0, NATIVE(eventfdRead)(fake_env(), NULL, fd, value));
    CHECK_MEM(&expected, fake_elements(value), sizeof expected);
}

static void the_counter_is_64_bits_without_sign(void) {
    jint fd = NATIVE(eventfd)(fake_env(), NULL, -1, EFD_CLOEXEC);
    CHECK(fd >= 0);
    check_value(UINT32_MAX, fd);
    CHECK_EQ(0, NATIVE(eventfdWrite)(fake_env(), NULL, fd, 3));
    CHECK_EQ(0, NATIVE(eventfdWrite)(fake_env(), NULL, fd, 4));
    check_value(7, fd);
    CHECK_EQ(0, NATIVE(eventfdWrite)(fake_env(), NULL, fd, -2));
    check_value(UINT64_MAX - 1, fd);
    CHECK_EQ(-EINVAL, NATIVE(eventfdWrite)(fake_env(), NULL, fd, -1));
    close(fd);
}

static void nothing_to_read_and_no_room(void) {
    static const char before[] = "12345678";
    jint fd = NATIVE(eventfd)(fake_env(), NULL, 0, EFD_NONBLOCK | EFD_SEMAPHORE);
    jbyteArray value = fake_bytes(before, 8);
    CHECK_EQ(-EAGAIN, NATIVE(eventfdRead)(fake_env(), NULL, fd, value));
    CHECK_MEM(before, fake_elements(value), 8);
    CHECK_EQ(0, NATIVE(eventfdWrite)(fake_env(), NULL, fd, -2));
    CHECK_EQ(-EAGAIN, NATIVE(eventfdWrite)(fake_env(), NULL, fd, 1));
    check_value(1, fd);
    close(fd);
}

static void errors_come_back_negative(void) {
    jbyteArray value = fake_bytes(NULL, 8);
    CHECK_EQ(-EINVAL, NATIVE(eventfd)(fake_env(), NULL, 0, 2));
    CHECK_EQ(-EBADF, NATIVE(eventfdRead)(fake_env(), NULL, -1, value));
    CHECK_EQ(-EBADF, NATIVE(eventfdWrite)(fake_env(), NULL, -1, 1));
}

static void fewer_than_eight_bytes_are_no_value(void) {
    jbyteArray value = fake_bytes("12345678", 8);
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    CHECK_EQ(3, write(ends[0], "abc", 3));
    CHECK_EQ(-EINVAL, NATIVE(eventfdRead)(fake_env(), NULL, ends[1], value));
    close(ends[0]);
    CHECK_EQ(-EINVAL, NATIVE(eventfdRead)(fake_env(), NULL, ends[1], value));
    CHECK_MEM("12345678", fake_elements(value), 8);
    close(ends[1]);
}

int main(void) {
    RUN(the_counter_is_64_bits_without_sign);
    RUN(nothing_to_read_and_no_room);
    RUN(errors_come_back_negative);
    RUN(fewer_than_eight_bytes_are_no_value);
    return 0;
}
