#include "bridge.h"

#include <poll.h>
#include <stdlib.h>
#include <sys/epoll.h>

/* Gathers the three arrays into C's one, or NULL without memory. */
static struct pollfd *pollfds(JNIEnv *env, jintArray fds, jshortArray events, jsize count) {
    struct pollfd *set = calloc((size_t)count + 1, sizeof *set);
    for (jsize i = 0; set != NULL && i < count; i++) {
        jint fd;
        (*env)->GetIntArrayRegion(env, fds, i, 1, &fd);
        (*env)->GetShortArrayRegion(env, events, i, 1, &set[i].events);
        set[i].fd = fd;
    }
    return set;
}

/* poll(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_poll(JNIEnv *env, jclass cls, jintArray fds,
                                                            jshortArray events, jshortArray revents,
                                                            jint timeout) {
    (void)cls;
    jsize count = (*env)->GetArrayLength(env, fds);
    struct pollfd *set = pollfds(env, fds, events, count);
    if (set == NULL) {
        return -ENOMEM;
    }
    jint result = returned(poll(set, (nfds_t)count, timeout));
    for (jsize i = 0; result >= 0 && i < count; i++) {
        (*env)->SetShortArrayRegion(env, revents, i, 1, &set[i].revents);
    }
    free(set);
    return result;
}

/* epoll_create1(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_epollCreate1(JNIEnv *env, jclass cls,
                                                                    jint flags) {
    (void)env;
    (void)cls;
    return returned(epoll_create1(flags));
}

/* epoll_ctl(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_epollCtl(JNIEnv *env, jclass cls, jint epfd,
                                                                jint op, jint fd, jint events,
                                                                jlong data) {
    (void)env;
    (void)cls;
    struct epoll_event event = {.events = (uint32_t)events, .data = {.u64 = (uint64_t)data}};
    return returned(epoll_ctl(epfd, op, fd, &event));
}

/* epoll_wait(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_epollWait(JNIEnv *env, jclass cls, jint epfd,
                                                                 jobject events, jint capacity,
                                                                 jint timeout) {
    (void)cls;
    struct epoll_event *memory = (struct epoll_event *)(void *)direct_address(env, events);
    return returned(epoll_wait(epfd, memory, capacity, timeout));
}
