/* Control messages that pass descriptors on. */
#ifndef BSDSOCKETS_TEST_RIGHTS_H
#define BSDSOCKETS_TEST_RIGHTS_H

#include <jni.h>

/* A control message that passes one descriptor on so many times. */
jbyteArray rights_of(int fd, int count);

/* Closes the descriptors of a received control message, and says how many there were. */
int rights_close(jbyteArray control, jint length);

#endif
