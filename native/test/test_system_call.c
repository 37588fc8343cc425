#include "check.h"
#include "sockets.h"
#include "system_call.h"

#include <errno.h>
#include <unistd.h>

static void counts_as_libc_does(void) {
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    char out[] = "six arguments";
    char in[sizeof out] = {0};
    CHECK_EQ(sizeof out,
             system_call(SYS_sendto, ends[0], (long)out, sizeof out, MSG_NOSIGNAL, 0, 0));
    CHECK_EQ(sizeof out, recv(ends[1], in, sizeof in, 0));
    CHECK_MEM(out, in, sizeof out);
    CHECK_EQ(getpid(), system_call(SYS_getpid, 0, 0, 0, 0, 0, 0));
    close_pair(ends);
}

static void each_argument_reaches_the_kernel(void) {
    struct sockaddr_in name;
    int fd = bound_socket(SOCK_DGRAM, &name);
    char in[4] = {0};
    struct sockaddr_in from = {0};
    socklen_t length = sizeof from;
    CHECK_EQ(3, system_call(SYS_sendto, fd, (long)"udp", 3, 0, (long)&name, sizeof name));
    CHECK_EQ(3, system_call(SYS_recvfrom, fd, (long)in, 2, MSG_TRUNC, (long)&from, (long)&length));
    CHECK_MEM("ud\0", in, 4);
    CHECK_MEM(&name, &from, sizeof name);
    CHECK_EQ(sizeof name, length);
    close(fd);
}

static void errors_are_negative(void) {
    char byte;
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    CHECK_EQ(-1, recv(ends[0], &byte, 1, MSG_DONTWAIT));
    CHECK_EQ(-errno, system_call(SYS_recvfrom, ends[0], (long)&byte, 1, MSG_DONTWAIT, 0, 0));
    close_pair(ends);
    CHECK_EQ(-1, recv(ends[0], &byte, 1, 0));
    CHECK_EQ(-errno, system_call(SYS_recvfrom, ends[0], (long)&byte, 1, 0, 0, 0));
    CHECK_EQ(-1, close(-1));
    CHECK_EQ(-errno, system_call(SYS_close, -1, 0, 0, 0, 0, 0));
    CHECK_EQ(-ENOSYS, system_call(100000, 0, 0, 0, 0, 0, 0));
}

int main(void) {
    RUN(counts_as_libc_does);
    RUN(each_argument_reaches_the_kernel);
    RUN(errors_are_negative);
    return 0;
}
