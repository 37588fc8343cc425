#include "check.h"
#include "sockets.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

enum { MANY = 1000 };

/* Polls so many entries of one readable descriptor, and expects all to be ready. */
static void poll_all_ready(int fd, jsize count) {
    jintArray fds = fake_ints(NULL, count);
    jshortArray events = fake_shorts(NULL, count);
    jshortArray revents = fake_shorts(NULL, count);
    for (jsize i = 0; i < count; i++) {
        ((jint *)fake_elements(fds))[i] = fd;
        ((jshort *)fake_elements(events))[i] = POLLIN;
    }
    CHECK_EQ(count, NATIVE(poll)(fake_env(), NULL, fds, events, revents, 0));
    for (jsize i = 0; i < count; i++) {
        CHECK_EQ(POLLIN, ((jshort *)fake_elements(revents))[i]);
    }
}

static void poll_of_none_one_and_many(void) {
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    CHECK_EQ(1, write(ends[0], "x", 1));
    poll_all_ready(ends[1], 0);
    poll_all_ready(ends[1], 1);
    poll_all_ready(ends[1], MANY);
    close_pair(ends);
}

static void poll_tells_them_apart(void) {
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    jint fds[3] = {ends[0], -1, ends[1] + 100};
    jshort events[3] = {POLLIN | POLLOUT, POLLIN, POLLIN};
    jshort expected[3] = {POLLOUT, 0, POLLNVAL};
    jshortArray revents = fake_shorts(NULL, 3);
    CHECK_EQ(
        2, NATIVE(poll)(fake_env(), NULL, fake_ints(fds, 3), fake_shorts(events, 3), revents, -1));
    CHECK_MEM(expected, fake_elements(revents), sizeof expected);
    close_pair(ends);
}

static void poll_without_memory(void) {
    jintArray fds = fake_ints(NULL, 1);
    jshortArray events = fake_shorts(NULL, 1);
    fail_memory(1);
    CHECK_EQ(-ENOMEM, NATIVE(poll)(fake_env(), NULL, fds, events, events, 0));
}

static void epoll_gives_the_data_back(void) {
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    jint epfd = NATIVE(epollCreate1)(fake_env(), NULL, EPOLL_CLOEXEC);
    CHECK(epfd >= 0);
    jlong data = INT64_C(-0x123456789ABCDEF);
    jint edge = (jint)EPOLLET; /* the highest bit: below zero in Java */
    CHECK_EQ(
        0, NATIVE(epollCtl)(fake_env(), NULL, epfd, EPOLL_CTL_ADD, ends[0], EPOLLOUT | edge, data));
    struct epoll_event events[2];
    memset(events, 0, sizeof events);
    CHECK_EQ(1, NATIVE(epollWait)(fake_env(), NULL, epfd, fake_direct(events), 2, -1));
    CHECK_EQ(EPOLLOUT, events[0].events);
    CHECK_EQ(data, (jlong)events[0].data.u64);
    CHECK_EQ(0, NATIVE(epollWait)(fake_env(), NULL, epfd, fake_direct(events), 2, 0));
    CHECK_EQ(0, NATIVE(epollCtl)(fake_env(), NULL, epfd, EPOLL_CTL_DEL, ends[0], 0, 0));
    close(epfd);
    close_pair(ends);
}

static void epoll_errors_come_back_negative(void) {
    struct epoll_event event;
    jobject memory = fake_direct(&event);
    CHECK_EQ(-EINVAL, NATIVE(epollCreate1)(fake_env(), NULL, 1));
    jint epfd = NATIVE(epollCreate1)(fake_env(), NULL, 0);
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    CHECK_EQ(-ENOENT, NATIVE(epollCtl)(fake_env(), NULL, epfd, EPOLL_CTL_DEL, fd, 0, 0));
    CHECK_EQ(-EINVAL, NATIVE(epollWait)(fake_env(), NULL, epfd, memory, 0, 0));
    close(fd);
    close(epfd);
    CHECK_EQ(-EBADF, NATIVE(epollWait)(fake_env(), NULL, epfd, memory, 1, 0));
}

int main(void) {
    RUN(poll_of_none_one_and_many);
    RUN(poll_tells_them_apart);
    RUN(poll_without_memory);
    RUN(epoll_gives_the_data_back);
    RUN(epoll_errors_come_back_negative);
    return 0;
}
