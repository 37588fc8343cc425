#include "bsdsockets_bench_CLoops.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/socket.h>

enum { DISCARDED = 1 << 20 };

/* send(2) of all bytes at one end, recv(2) of all of them at the other */
static bool transferred(int from, int to, const char *memory, char *room, size_t size) {
    size_t sent = 0;
    while (sent < size) {
        ssize_t count = send(from, memory + sent, size - sent, MSG_NOSIGNAL);
        if (count <= 0) {
            return false;
        }
        sent += (size_t)count;
    }
    size_t received = 0;
    while (received < size) {
        ssize_t count = recv(to, room + received, size - received, 0);
        if (count <= 0) {
            return false;
        }
        received += (size_t)count;
    }
    return true;
}

/* All of it, a piece at a time: whether it arrived */
static bool transferred_in_pieces(int from, int to, char *memory, size_t size, size_t piece) {
    bool done = true;
    for (size_t off = 0; done && off < size; off += piece) {
        size_t wanted = size - off < piece ? size - off : piece;
        done = transferred(from, to, memory + off, memory + size + off, wanted);
    }
    return done;
}

/* So many bytes, in pieces, from one end to the other, so many times: how often it was done */
JNIEXPORT jlong JNICALL Java_bsdsockets_bench_CLoops_transferInPieces(JNIEnv *env, jclass cls,
                                                                      jint from, jint to, jint size,
                                                                      jint piece, jlong times) {
    (void)env;
    (void)cls;
    char *memory = malloc(2 * (size_t)size);
    if (memory == NULL) {
        return 0;
    }
    /* memory that was never written is one page of zeros, which costs less to read than any other */
    memset(memory, 'x', 2 * (size_t)size);
    jlong done = 0;
    while (done < times && transferred_in_pieces(from, to, memory, (size_t)size, (size_t)piece)) {
        done++;
    }
    free(memory);
    return done;
}

/* recv(2) with MSG_TRUNC, which keeps nothing of a stream, until its end: how many bytes there were */
JNIEXPORT jlong JNICALL Java_bsdsockets_bench_CLoops_discard(JNIEnv *env, jclass cls, jint fd) {
    (void)env;
    (void)cls;
    jlong discarded = 0;
    ssize_t count = recv(fd, NULL, DISCARDED, MSG_TRUNC);
    while (count > 0) {
        discarded += count;
        count = recv(fd, NULL, DISCARDED, MSG_TRUNC);
    }
    return discarded;
}

/* sendfile(2) of the first bytes of a file */
static bool sent_file(int out, int in, jlong size) {
    off_t sent = 0;
    while (sent < size) {
        if (sendfile(out, in, &sent, (size_t)(size - sent)) <= 0) {
            return false;
        }
    }
    return true;
}

/* The same so many times: how often it was done */
JNIEXPORT jlong JNICALL Java_bsdsockets_bench_CLoops_sendfile(JNIEnv *env, jclass cls, jint out,
                                                              jint in, jlong size, jlong times) {
    (void)env;
    (void)cls;
    jlong done = 0;
    while (done < times && sent_file(out, in, size)) {
        done++;
    }
    return done;
}

/* recv(2) of so many bytes, which are not kept; false where the peer has closed before */
static bool drained(int fd, jlong size) {
    while (size > 0) {
        ssize_t count = recv(fd, NULL, (size_t)size, MSG_TRUNC);
        if (count <= 0) {
            return false;
        }
        size -= count;
    }
    return true;
}

/* The same from Java: whether all came */
JNIEXPORT jboolean JNICALL Java_bsdsockets_bench_CLoops_drain(JNIEnv *env, jclass cls, jint fd,
                                                              jlong size) {
    (void)env;
    (void)cls;
    return drained(fd, size);
}

/* sendfile(2) of a file's first bytes, received at the other end before the next: how often it was done */
JNIEXPORT jlong JNICALL Java_bsdsockets_bench_CLoops_sendfileAndDrain(JNIEnv *env, jclass cls,
                                                                      jint out, jint in, jint to,
                                                                      jlong size, jlong times) {
    (void)env;
    (void)cls;
    jlong done = 0;
    while (done < times && sent_file(out, in, size) && drained(to, size)) {
        done++;
    }
    return done;
}
