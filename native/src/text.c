#include "text.h"

#include <stdlib.h>
#include <string.h>

/* A copy of text ended with NUL, to be freed; or NULL: no text, or no memory. */
char *text_from(JNIEnv *env, jbyteArray bytes) {
    if (bytes == NULL) {
        return NULL;
    }
    jsize length = (*env)->GetArrayLength(env, bytes);
    char *text = malloc((size_t)length + 1);
    if (text != NULL) {
        (*env)->GetByteArrayRegion(env, bytes, 0, length, (jbyte *)text);
        text[length] = '\0';
    }
    return text;
}

/* Text of C's as a new array, without its NUL; NULL with an exception pending where there is no memory. */
jbyteArray text_to(JNIEnv *env, const char *text) {
    jsize length = (jsize)strlen(text);
    jbyteArray bytes = (*env)->NewByteArray(env, length);
    if (bytes != NULL) {
        (*env)->SetByteArrayRegion(env, bytes, 0, length, (const jbyte *)text);
    }
    return bytes;
}
