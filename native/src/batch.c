#include "bridge.h"
#include "system_call.h"

#include <sys/epoll.h>

/* The highest bit of an event's data: nothing is to be received from the descriptor. */
static const uint64_t TELL_ONLY = UINT64_C(1) << 63;

/* What tells that recv(2) has something to say: data, the end, or an error. */
static const uint32_t RECEIVABLE = EPOLLIN | EPOLLPRI | EPOLLRDHUP | EPOLLHUP | EPOLLERR;

/* recv(2) without waiting, where the event calls for it: the count, or -errno; -EAGAIN where nothing is received. */
static jint received(const struct epoll_event *event, char *slot, jint size) {
    uint64_t data = event->data.u64;
    if ((data & TELL_ONLY) != 0 || (event->events & RECEIVABLE) == 0) {
        return -EAGAIN;
    }
    int fd = (int)(uint32_t)data;
    return (jint)system_call(SYS_recvfrom, fd, (long)slot, size, MSG_DONTWAIT, 0, 0);
}

/* epoll_wait(2), then recv(2) without waiting on each descriptor found, whose number is the low half of its data:
 * there is room for capacity events, as many results, and as many times size bytes of data */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_sysEpollWaitRecv(
    JNIEnv *env, jclass cls, jint epfd, jobject events, jint capacity, jobject results,
    jobject data, jint size, jint timeout) {
    (void)cls;
    struct epoll_event *event = (struct epoll_event *)(void *)direct_address(env, events);
    jint *result = (jint *)(void *)direct_address(env, results);
    char *slot = direct_address(env, data);
    jint count = (jint)system_call(SYS_epoll_pwait, epfd, (long)event, capacity, timeout, 0, 0);
    for (jint i = 0; i < count; i++) {
        result[i] = received(&event[i], slot + (ptrdiff_t)i * size, size);
    }
    return count;
}
