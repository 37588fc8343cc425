#include "bsdsockets_bench_CLoops.h"

#include <stdbool.h>
#include <sys/socket.h>
#include <unistd.h>

/* socket(2), setsockopt(2) and connect(2): a connection that its close resets; or -1 */
static int connected(const struct sockaddr_storage *to, socklen_t length) {
    static const struct linger reset = {.l_onoff = 1, .l_linger = 0};
    int fd = socket(to->ss_family, SOCK_STREAM, 0);
    if (fd >= 0 && (setsockopt(fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset) < 0 ||
                    connect(fd, (const struct sockaddr *)to, length) < 0)) {
        close(fd);
        return -1;
    }
    return fd;
}

/* A connection made, accepted and closed at both ends */
static bool opened_and_closed(int listener, const struct sockaddr_storage *to, socklen_t length) {
    int client = connected(to, length);
    if (client < 0) {
        return false;
    }
    struct sockaddr_storage peer;
    socklen_t size = sizeof peer;
    int accepted = accept(listener, (struct sockaddr *)&peer, &size);
    close(client);
    return accepted >= 0 && close(accepted) == 0;
}

/* The same so many times: how often it was done */
JNIEXPORT jlong JNICALL Java_bsdsockets_bench_CLoops_connectAcceptClose(JNIEnv *env, jclass cls,
                                                                        jint listener,
                                                                        jlong times) {
    (void)env;
    (void)cls;
    struct sockaddr_storage to;
    socklen_t length = sizeof to;
    if (getsockname(listener, (struct sockaddr *)&to, &length) < 0) {
        return 0;
    }
    jlong done = 0;
    while (done < times && opened_and_closed(listener, &to, length)) {
        done++;
    }
    return done;
}
