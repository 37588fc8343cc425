#include "check.h"
#include "sockets.h"

#include <errno.h>
#include <net/if.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

static void an_int_out(void) {
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    CHECK_EQ(5, write(ends[0], "hello", 5));
    jbyteArray value = fake_bytes(NULL, sizeof(int));
    CHECK_EQ(0, NATIVE(ioctl)(fake_env(), NULL, ends[1], FIONREAD, value));
    int five = 5;
    CHECK_MEM(&five, fake_elements(value), sizeof five);
    close_pair(ends);
}

static void an_int_in(void) {
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    int on = 1;
    jbyteArray value = fake_bytes(&on, sizeof on);
    CHECK_EQ(0, NATIVE(ioctl)(fake_env(), NULL, ends[1], FIONBIO, value));
    char byte;
    CHECK_EQ(-1, read(ends[1], &byte, 1));
    CHECK_EQ(EAGAIN, errno);
    close_pair(ends);
}

static void a_struct_in_and_out(void) {
    struct ifreq request = {.ifr_name = "lo"};
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    jbyteArray argument = fake_bytes(&request, sizeof request);
    CHECK_EQ(0, NATIVE(ioctl)(fake_env(), NULL, fd, SIOCGIFINDEX, argument));
    memcpy(&request, fake_elements(argument), sizeof request);
    CHECK_EQ(if_nametoindex("lo"), request.ifr_ifindex);
    close(fd);
}

static void a_failure_leaves_the_array(void) {
    static const char before[] = "1234";
    jbyteArray value = fake_bytes(before, 4);
    CHECK_EQ(-EBADF, NATIVE(ioctl)(fake_env(), NULL, -1, FIONREAD, value));
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    CHECK_EQ(-ENOTTY, NATIVE(ioctl)(fake_env(), NULL, ends[0], -1, value));
    CHECK_MEM(before, fake_elements(value), 4);
    close_pair(ends);
}

static void without_memory(void) {
    jbyteArray large = fake_bytes(NULL, 8193);
    fail_memory(1);
    CHECK_EQ(-ENOMEM, NATIVE(ioctl)(fake_env(), NULL, -1, FIONREAD, large));
}

static void the_mark(void) {
    int ends[2];
    tcp_pair(ends);
    CHECK_EQ(0, NATIVE(sockatmark)(fake_env(), NULL, ends[1]));
    CHECK_EQ(1, send(ends[0], "!", 1, MSG_OOB));
    char byte;
    while (recv(ends[1], &byte, 1, MSG_OOB) < 0) { /* until it has arrived */
        CHECK(errno == EAGAIN || errno == EINVAL);
    }
    CHECK_EQ(1, NATIVE(sockatmark)(fake_env(), NULL, ends[1]));
    close_pair(ends);
    CHECK_EQ(-EBADF, NATIVE(sockatmark)(fake_env(), NULL, ends[1]));
}

int main(void) {
    RUN(an_int_out);
    RUN(an_int_in);
    RUN(a_struct_in_and_out);
    RUN(a_failure_leaves_the_array);
    RUN(without_memory);
    RUN(the_mark);
    return 0;
}
