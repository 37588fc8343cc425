#include "bridge.h"

#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The only handler: that it runs at all is what ends the blocked call with EINTR. */
static void woken(int signal) {
    (void)signal;
}

/* gettid(2): the number by which this thread can be woken */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_gettid(JNIEnv *env, jclass cls) {
    (void)env;
    (void)cls;
    return (jint)syscall(SYS_gettid);
}

/* Which signal wakes: the one that is asked for, or for 0 one that neither libc nor HotSpot takes. */
static int chosen(jint signal) {
    return signal != 0 ? signal : SIGRTMAX - 3;
}

/* sigaction(2) without SA_RESTART: the signal's number, or EBUSY where the process handles it already */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_installWake(JNIEnv *env, jclass cls,
                                                                   jint signal) {
    (void)env;
    (void)cls;
    struct sigaction now;
    jint result = returned(sigaction(chosen(signal), NULL, &now));
    if (result == 0 && now.sa_handler != SIG_DFL) {
        result = -EBUSY;
    }
    if (result != 0) {
        return result;
    }
    struct sigaction action = {.sa_handler = woken};
    sigemptyset(&action.sa_mask);
    result = returned(sigaction(chosen(signal), &action, NULL));
    return result == 0 ? chosen(signal) : result;
}

/* tgkill(2) within this process */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_wake(JNIEnv *env, jclass cls, jint tid,
                                                            jint signal) {
    (void)env;
    (void)cls;
    return returned(syscall(SYS_tgkill, getpid(), tid, signal));
}
