#include "bridge.h"

/* The address in a struct given as bytes. The length is as told: the kernel refuses one that is too long unread. */
socklen_t address_from(JNIEnv *env, jbyteArray bytes, struct sockaddr_storage *address) {
    jsize length = (*env)->GetArrayLength(env, bytes);
    jsize most = (jsize)sizeof *address;
    (*env)->GetByteArrayRegion(env, bytes, 0, length < most ? length : most, (jbyte *)address);
    return (socklen_t)length;
}

/* Hands a cell to Java. */
void cell_to(JNIEnv *env, const struct cell *cell, jbyteArray bytes) {
    (*env)->SetByteArrayRegion(env, bytes, 0, CELL_BYTES, (const jbyte *)cell);
}
