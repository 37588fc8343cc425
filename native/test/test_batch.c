#include "bridge.h"
#include "check.h"
#include "sockets.h"

#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

enum { SLOTS = 4, SIZE = 8 };

/* Room for one call, with a guard behind. */
struct batch {
    struct epoll_event events[SLOTS];
    jint results[SLOTS];
    char data[SLOTS * SIZE];
    char guard[SIZE];
};

/* An epoll that waits for one descriptor. */
static int epoll_of(int fd, uint32_t events, uint64_t data) {
    int epfd = epoll_create1(0);
    struct epoll_event event = {.events = events, .data = {.u64 = data}};
    CHECK_EQ(0, epoll_ctl(epfd, EPOLL_CTL_ADD, fd, &event));
    return epfd;
}

/* The call, into a batch filled with a byte that nobody sends. */
static jint wait_and_receive(struct batch *batch, int epfd, jint capacity) {
    memset(batch, '#', sizeof *batch);
    jobject events = fake_direct(batch->events);
    jobject results = fake_direct(batch->results);
    jobject data = fake_direct(batch->data);
    jint found =
        NATIVE(sysEpollWaitRecv)(fake_env(), NULL, epfd, events, capacity, results, data, SIZE, 0);
    CHECK_MEM("########", batch->guard, SIZE);
    return found;
}

static void each_has_its_slot(void) {
    int first[2];
    int second[2];
    unix_pair(SOCK_STREAM, first);
    unix_pair(SOCK_STREAM, second);
    int epfd = epoll_of(first[1], EPOLLIN, UINT64_C(7) << 32 | (uint64_t)first[1]);
    struct epoll_event event = {.events = EPOLLIN, .data = {.u64 = (uint64_t)second[1]}};
    CHECK_EQ(0, epoll_ctl(epfd, EPOLL_CTL_ADD, second[1], &event));
    CHECK_EQ(3, write(first[0], "one", 3));
    CHECK_EQ(12, write(second[0], "longer than.", 12));
    struct batch batch;
    CHECK_EQ(2, wait_and_receive(&batch, epfd, SLOTS));
    CHECK_EQ(UINT64_C(7) << 32 | (uint64_t)first[1], batch.events[0].data.u64);
    CHECK_EQ(3, batch.results[0]);
    CHECK_EQ(SIZE, batch.results[1]);
    CHECK_MEM("one#####longer t########", batch.data, 3 * SIZE);
    CHECK_EQ(1, wait_and_receive(&batch, epfd, SLOTS));
    CHECK_EQ(4, batch.results[0]);
    CHECK_MEM("han.####", batch.data, SIZE);
    close(epfd);
    close_pair(first);
    close_pair(second);
}

static void no_more_than_there_is_room_for(void) {
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    int epfd = epoll_of(ends[0], EPOLLOUT, (uint64_t)ends[0]);
    struct epoll_event event = {.events = EPOLLOUT, .data = {.u64 = (uint64_t)ends[1]}};
    CHECK_EQ(0, epoll_ctl(epfd, EPOLL_CTL_ADD, ends[1], &event));
    struct batch batch;
    CHECK_EQ(1, wait_and_receive(&batch, epfd, 1));
    CHECK_EQ(-EAGAIN, batch.results[0]); /* writable only: nothing is received */
    CHECK_MEM("########", &batch.results[1], 2 * sizeof batch.results[0]);
    close(epfd);
    close_pair(ends);
}

static void what_is_told_only_keeps_its_data(void) {
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    int epfd = epoll_of(ends[1], EPOLLIN, UINT64_C(1) << 63 | (uint64_t)ends[1]);
    CHECK_EQ(1, write(ends[0], "x", 1));
    struct batch batch;
    CHECK_EQ(1, wait_and_receive(&batch, epfd, SLOTS));
    CHECK_EQ(-EAGAIN, batch.results[0]);
    char byte = 0;
    CHECK_EQ(1, read(ends[1], &byte, 1));
    close(epfd);
    close_pair(ends);
}

static void the_end_and_errors(void) {
    int ends[2];
    unix_pair(SOCK_STREAM, ends);
    int epfd = epoll_of(ends[1], EPOLLIN, (uint64_t)ends[1]);
    close(ends[0]);
    struct batch batch;
    CHECK_EQ(1, wait_and_receive(&batch, epfd, SLOTS));
    CHECK_EQ(0, batch.results[0]);
    close(ends[1]);
    CHECK_EQ(0, wait_and_receive(&batch, epfd, SLOTS));
    int event = eventfd(1, 0);
    struct epoll_event readable = {.events = EPOLLIN, .data = {.u64 = (uint64_t)event}};
    CHECK_EQ(0, epoll_ctl(epfd, EPOLL_CTL_ADD, event, &readable));
    CHECK_EQ(1, wait_and_receive(&batch, epfd, SLOTS));
    CHECK_EQ(-ENOTSOCK, batch.results[0]);
    CHECK_EQ(-EINVAL, wait_and_receive(&batch, epfd, 0));
    close(event);
    close(epfd);
    CHECK_EQ(-EBADF, wait_and_receive(&batch, epfd, SLOTS));
}

int main(void) {
    RUN(each_has_its_slot);
    RUN(no_more_than_there_is_room_for);
    RUN(what_is_told_only_keeps_its_data);
    RUN(the_end_and_errors);
    return 0;
}
