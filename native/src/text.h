/* Text across the boundary. */
#ifndef BSDSOCKETS_TEXT_H
#define BSDSOCKETS_TEXT_H

#include <jni.h>

/* A copy of text, ended with NUL, to be freed; or NULL: no text, or no memory. */
char *text_from(JNIEnv *env, jbyteArray bytes);

/* Text of C's as a new array, without its NUL; NULL with an exception pending where there is no memory. */
jbyteArray text_to(JNIEnv *env, const char *text);

#endif
