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

/* sendfile(2) of the first bytes of a file, a piece at a time */
static bool sent_file(int out, int in, jlong size, jlong piece) {
    off_t sent = 0;
    while (sent < size) {
        jlong wanted = size - sent < piece ? size - sent : piece;
        if (sendfile(out, in, &sent, (size_t)wanted) <= 0) {
            return false;
        }
    }
    return true;
}

/* The same so many times: how often it was done */
JNIEXPORT jlong JNICALL Java_bsdsockets_bench_CLoops_sendfile(JNIEnv *env, jclass cls, jint out,
                                                              jint in, jlong size, jlong piece,
                                                              jlong times) {
    (void)env;
    (void)cls;
    jlong done = 0;
    while (done < times && sent_file(out, in, size, piece)) {
        done++;
    }
    return done;
}
