/* What every file of the bridge shares. C makes the calls; Java has checked every bound before. */
#ifndef BSDSOCKETS_BRIDGE_H
#define BSDSOCKETS_BRIDGE_H

#include "bsdsockets_internal_Native.h" /* by javac -h: a changed Java signature fails here */

#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/types.h>

/* An address and its length, as Native.java's CELL_SIZE says. */
struct cell {
    struct sockaddr_storage address;
    socklen_t length;
};

/* An address from Java. Of one too long for the kernel more is kept than the kernel takes: it refuses that too. */
struct address {
    struct sockaddr_storage storage;
    char excess[8];
};

enum { CELL_BYTES = sizeof(struct sockaddr_storage) + sizeof(socklen_t) };
_Static_assert(sizeof(struct sockaddr_storage) == bsdsockets_internal_Native_STORAGE_SIZE, "cell");
_Static_assert(offsetof(struct cell, length) == sizeof(struct sockaddr_storage), "cell");

/* What C returned, or -errno. Called before anything else can change errno. */
static inline jint returned(ssize_t result) {
    return result < 0 ? -errno : (jint)result;
}

/* The same for a count that an int may not hold. */
static inline jlong returned_long(ssize_t result) {
    return result < 0 ? -errno : (jlong)result;
}

/* The address in a struct given as bytes, and its length. */
socklen_t address_from(JNIEnv *env, jbyteArray bytes, struct address *address);

/* Hands a cell to Java. */
void cell_to(JNIEnv *env, const struct cell *cell, jbyteArray bytes);

/* Where a direct buffer's memory starts. */
char *direct_address(JNIEnv *env, jobject buffer);

/* Learns how direct_address finds it; called once, on load. Returns 0, or -1 with an exception pending. */
int direct_learn(JNIEnv *env);

/* Learns where a java.io.FileDescriptor keeps its number; called once, on load. Returns as direct_learn. */
int file_descriptor_learn(JNIEnv *env);

#endif
