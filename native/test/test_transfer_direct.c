#include "bridge.h"
#include "check.h"
#include "sockets.h"

#include <string.h>
#include <unistd.h>

static void stream_at_an_offset(void) {
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    char out[] = "..hello";
    char in[9] = "12345678";
    CHECK_EQ(5, NATIVE(sendDirect)(fake_env(), NULL, ends[0], fake_direct(out), 2, 5, 0));
    CHECK_EQ(5, NATIVE(recvDirect)(fake_env(), NULL, ends[1], fake_direct(in), 1, 6, 0));
    CHECK_MEM("1hello78", in, sizeof in);
    CHECK_EQ(-EAGAIN,
             NATIVE(recvDirect)(fake_env(), NULL, ends[1], fake_direct(in), 0, 8, MSG_DONTWAIT));
    close(ends[0]);
    CHECK_EQ(0, NATIVE(recvDirect)(fake_env(), NULL, ends[1], fake_direct(in), 0, 8, 0));
    jobject buffer = fake_direct(out);
    CHECK_EQ(-EPIPE, NATIVE(sendDirect)(fake_env(), NULL, ends[1], buffer, 0, 5, MSG_NOSIGNAL));
    close(ends[1]);
    CHECK_EQ(-EBADF, NATIVE(sendDirect)(fake_env(), NULL, ends[1], buffer, 0, 5, 0));
}

static void datagrams_with_addresses(void) {
    struct sockaddr_in name;
    int fd = bound_socket(SOCK_DGRAM, &name);
    jbyteArray to = fake_bytes(&name, sizeof name);
    jbyteArray cell = fake_bytes(NULL, bsdsockets_internal_Native_CELL_SIZE);
    char out[] = "datagram";
    char in[5] = "....";
    jobject from = fake_direct(out);
    jobject into = fake_direct(in);
    CHECK_EQ(8, NATIVE(sendtoDirect)(fake_env(), NULL, fd, from, 0, 8, 0, to));
    CHECK_EQ(8, NATIVE(recvfromDirect)(fake_env(), NULL, fd, into, 1, 2, MSG_TRUNC, cell));
    CHECK_MEM(".da.", in, sizeof in);
    CHECK_MEM(&name, fake_elements(cell), sizeof name);
    CHECK_EQ(-EAGAIN, NATIVE(recvfromDirect)(fake_env(), NULL, fd, into, 0, 4, MSG_DONTWAIT, cell));
    jbyteArray too_long = fake_bytes(NULL, 200);
    CHECK_EQ(-EINVAL, NATIVE(sendtoDirect)(fake_env(), NULL, fd, from, 0, 8, 0, too_long));
    close(fd);
    CHECK_EQ(-EBADF, NATIVE(sendtoDirect)(fake_env(), NULL, fd, from, 0, 8, 0, to));
}

int main(void) {
    RUN(stream_at_an_offset);
    RUN(datagrams_with_addresses);
    return 0;
}
