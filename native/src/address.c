#include "bridge.h"

/* The address in a struct given as bytes, and its length. */
socklen_t address_from(JNIEnv *env, jbyteArray bytes, struct address *address) {
    jsize length = (*env)->GetArrayLength(env, bytes);
    jsize most = (jsize)sizeof *address;
    jsize kept = length < most ? length : most;
    *address = (struct address){0};
    (*env)->GetByteArrayRegion(env, bytes, 0, kept, (jbyte *)address);
    return (socklen_t)kept;
}

/* Hands a cell to Java. */
void cell_to(JNIEnv *env, const struct cell *cell, jbyteArray bytes) {
    (*env)->SetByteArrayRegion(env, bytes, 0, CELL_BYTES, (const jbyte *)cell);
}
