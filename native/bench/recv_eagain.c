#include "bsdsockets_bench_CLoops.h"

#include <errno.h>
#include <sys/socket.h>

/* recv(2) through libc, so many times: how many of them found nothing */
JNIEXPORT jlong JNICALL Java_bsdsockets_bench_CLoops_recvEagain(JNIEnv *env, jclass cls, jint fd,
                                                                jlong times) {
    (void)env;
    (void)cls;
    char buffer[64];
    jlong nothing = 0;
    for (jlong i = 0; i < times; i++) {
        if (recv(fd, buffer, sizeof buffer, 0) < 0 && errno == EAGAIN) {
            nothing++;
        }
    }
    return nothing;
}
