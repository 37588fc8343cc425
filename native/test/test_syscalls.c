#include "bridge.h"
#include "check.h"
#include "sockets.h"

#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

static void stream_at_an_offset(void) {
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    char out[] = "..hello";
    char in[9] = "12345678";
    CHECK_EQ(5, NATIVE(sysSend)(fake_env(), NULL, ends[0], fake_direct(out), 2, 5, 0));
    CHECK_EQ(5, NATIVE(sysRecv)(fake_env(), NULL, ends[1], fake_direct(in), 1, 6, 0));
    CHECK_MEM("1hello78", in, sizeof in);
    jobject buffer = fake_direct(in);
    CHECK_EQ(-EAGAIN, NATIVE(sysRecv)(fake_env(), NULL, ends[1], buffer, 0, 8, MSG_DONTWAIT));
    close(ends[0]);
    CHECK_EQ(0, NATIVE(sysRecv)(fake_env(), NULL, ends[1], buffer, 0, 8, 0));
    CHECK_EQ(-EPIPE, NATIVE(sysSend)(fake_env(), NULL, ends[1], buffer, 0, 8, MSG_NOSIGNAL));
    close(ends[1]);
    CHECK_EQ(-EBADF, NATIVE(sysSend)(fake_env(), NULL, ends[1], buffer, 0, 8, 0));
}

static void datagrams_through_cells(void) {
    struct cell to = {.length = sizeof(struct sockaddr_in)};
    struct cell from;
    memset(&from, 0xEE, sizeof from);
    struct sockaddr_in name;
    int fd = bound_socket(SOCK_DGRAM, &name);
    memcpy(&to.address, &name, sizeof name);
    char in[4] = {0};
    char out[] = "abc";
    jobject cell = fake_direct(&to);
    CHECK_EQ(3, NATIVE(sysSendto)(fake_env(), NULL, fd, fake_direct(out), 0, 3, 0, cell));
    jobject source = fake_direct(&from);
    CHECK_EQ(3, NATIVE(sysRecvfrom)(fake_env(), NULL, fd, fake_direct(in), 0, 4, 0, source));
    CHECK_MEM("abc", in, 4);
    CHECK_MEM(&name, &from.address, sizeof name);
    CHECK_EQ(sizeof name, from.length);
    CHECK_EQ(-EAGAIN, NATIVE(sysRecvfrom)(fake_env(), NULL, fd, fake_direct(in), 0, 4, MSG_DONTWAIT,
                                          source));
    to.length = 2;
    CHECK_EQ(-EINVAL, NATIVE(sysSendto)(fake_env(), NULL, fd, fake_direct(out), 0, 3, 0, cell));
    close(fd);
}

static void accept4_tells_the_peer(void) {
    struct sockaddr_in name;
    int listener = bound_socket(SOCK_STREAM, &name);
    struct cell peer;
    memset(&peer, 0xEE, sizeof peer);
    jobject cell = fake_direct(&peer);
    CHECK_EQ(-EINVAL, NATIVE(sysAccept4)(fake_env(), NULL, listener, cell, 0));
    CHECK_EQ(0, listen(listener, 1));
    struct sockaddr_in own;
    int client = bound_socket(SOCK_STREAM, &own);
    CHECK_EQ(0, connect(client, (struct sockaddr *)&name, sizeof name));
    jint accepted = NATIVE(sysAccept4)(fake_env(), NULL, listener, cell, SOCK_CLOEXEC);
    CHECK(accepted >= 0);
    CHECK_EQ(sizeof own, peer.length);
    CHECK_MEM(&own, &peer.address, sizeof own);
    close(accepted);
    close(client);
    close(listener);
}

static void epoll_wait_counts_events(void) {
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    int epfd = epoll_create1(0);
    struct epoll_event event = {.events = EPOLLOUT, .data = {.u64 = 42}};
    CHECK_EQ(0, epoll_ctl(epfd, EPOLL_CTL_ADD, ends[0], &event));
    struct epoll_event events[3];
    memset(events, 0, sizeof events);
    CHECK_EQ(1, NATIVE(sysEpollWait)(fake_env(), NULL, epfd, fake_direct(events), 3, -1));
    CHECK_EQ(42, (jlong)events[0].data.u64);
    CHECK_EQ(-EINVAL, NATIVE(sysEpollWait)(fake_env(), NULL, epfd, fake_direct(events), 0, 0));
    close(epfd);
    close_pair(ends);
}

int main(void) {
    RUN(stream_at_an_offset);
    RUN(datagrams_through_cells);
    RUN(accept4_tells_the_peer);
    RUN(epoll_wait_counts_events);
    return 0;
}
