#include "check.h"
#include "sockets.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

/* A thread that receives from a socket to which nothing is sent. */
struct reader {
    int fd;
    int left;       /* a byte comes out of the other end when the call has returned */
    atomic_int tid; /* 0 until it runs */
    jint result;
};

static void *receive(void *argument) {
    struct reader *reader = argument;
    jbyteArray array = fake_bytes(NULL, 1);
    reader->tid = NATIVE(gettid)(fake_env(), NULL);
    reader->result = NATIVE(recv)(fake_env(), NULL, reader->fd, array, 0, 1, 0);
    CHECK_EQ(1, write(reader->left, "", 1));
    return NULL;
}

static void blocked_recv_ends_with_eintr(void) {
    int ends[2];
    int left[2];
    unix_pair(SOCK_STREAM, ends);
    unix_pair(SOCK_STREAM, left);
    CHECK_EQ(SIGRTMIN + 5, NATIVE(installWake)(fake_env(), NULL, SIGRTMIN + 5));
    struct reader reader = {.fd = ends[0], .left = left[0]};
    pthread_t thread;
    CHECK_EQ(0, pthread_create(&thread, NULL, receive, &reader));
    while (reader.tid == 0) {
        sched_yield();
    }
    struct pollfd returned = {.fd = left[1], .events = POLLIN};
    do { /* a signal that comes just before the call is lost: until it has returned */
        CHECK_EQ(0,
                 Java_bsdsockets_internal_Native_wake(fake_env(), NULL, reader.tid, SIGRTMIN + 5));
    } while (poll(&returned, 1, 10) == 0);
    CHECK_EQ(0, pthread_join(thread, NULL));
    CHECK_EQ(-EINTR, reader.result);
    close_pair(ends);
    close_pair(left);
}

static void nobody(int number) {
    (void)number;
}

static void handled_signals_are_refused(void) {
    struct sigaction action = {.sa_handler = nobody};
    CHECK_EQ(0, sigaction(SIGRTMIN + 6, &action, NULL));
    CHECK_EQ(-EBUSY, NATIVE(installWake)(fake_env(), NULL, SIGRTMIN + 6));
    struct sigaction now;
    CHECK_EQ(0, sigaction(SIGRTMIN + 6, NULL, &now));
    CHECK(now.sa_handler == nobody);
    action.sa_handler = SIG_IGN;
    CHECK_EQ(0, sigaction(SIGRTMIN + 7, &action, NULL));
    CHECK_EQ(-EBUSY, NATIVE(installWake)(fake_env(), NULL, SIGRTMIN + 7));
}

static void handler_does_not_restart_calls(void) {
    CHECK_EQ(SIGRTMIN + 8, NATIVE(installWake)(fake_env(), NULL, SIGRTMIN + 8));
    struct sigaction now;
    CHECK_EQ(0, sigaction(SIGRTMIN + 8, NULL, &now));
    CHECK_EQ(0, now.sa_flags & SA_RESTART);
    CHECK_EQ(-EBUSY, NATIVE(installWake)(fake_env(), NULL, SIGRTMIN + 8));
}

static void zero_is_a_signal_of_its_own_choice(void) {
    jint number = NATIVE(installWake)(fake_env(), NULL, 0);
    CHECK(number >= SIGRTMIN && number <= SIGRTMAX);
    struct sigaction now;
    CHECK_EQ(0, sigaction(number, NULL, &now));
    CHECK(now.sa_handler != SIG_DFL);
    CHECK_EQ(-EBUSY, NATIVE(installWake)(fake_env(), NULL, 0));
}

static void errors_come_back_negative(void) {
    CHECK_EQ(-EINVAL, NATIVE(installWake)(fake_env(), NULL, 9999));
    CHECK_EQ(-EINVAL, NATIVE(installWake)(fake_env(), NULL, SIGKILL));
    jint self = NATIVE(gettid)(fake_env(), NULL);
    CHECK(self > 0);
    CHECK_EQ(0, NATIVE(wake)(fake_env(), NULL, self, 0));
    CHECK_EQ(-EINVAL, NATIVE(wake)(fake_env(), NULL, self, 9999));
    CHECK_EQ(-ESRCH, NATIVE(wake)(fake_env(), NULL, 0x3fffffff, 0));
}

int main(void) {
    RUN(blocked_recv_ends_with_eintr);
    RUN(handled_signals_are_refused);
    RUN(handler_does_not_restart_calls);
    RUN(zero_is_a_signal_of_its_own_choice);
    RUN(errors_come_back_negative);
    return 0;
}
