/* Large arrays without a copy. */
#ifndef BSDSOCKETS_TRANSFER_IN_PLACE_H
#define BSDSOCKETS_TRANSFER_IN_PLACE_H

#include "bridge.h"

#include <stdbool.h>

/* Whether so much goes without a copy, first at least: where that is not switched off, and no flag means another thing
 * to a call that does not wait. */
bool in_place(jint len, jint flags);

/* send(2) and recv(2) that never wait, whatever the flags: the count, or -errno. */
jint send_in_place(JNIEnv *env, jint fd, jbyteArray array, jint off, jint len, jint flags);
jint recv_in_place(JNIEnv *env, jint fd, jbyteArray array, jint off, jint len, jint flags);

/* How many bytes a stream's recv that waits would still wait for where count of len are there (SO_RCVLOWAT). */
jint still_awaited(jint fd, jint count, jint len);

#endif
