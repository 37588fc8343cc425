#include "transfer_in_place.h"

#include "bounce.h"

/* An array itself is to be had in a critical section only, which stops every collection: a call that waited there would
 * stop the JVM. So MSG_DONTWAIT is added, and what would wait goes on as told, through a copy. */

/* Set once, on load. */
static bool switched_off;

/* Says whether arrays go without a copy where they can. */
JNIEXPORT void JNICALL Java_bsdsockets_internal_Native_arraysInPlace(JNIEnv *env, jclass cls,
                                                                     jboolean wanted) {
    (void)env;
    (void)cls;
    switched_off = !wanted;
}

/* Whether so much goes without a copy. Below, the copy costs less than the section. */
bool in_place(jint len, jint flags) {
    return !switched_off && len > BOUNCE_ON_STACK &&
           (flags & ~(MSG_NOSIGNAL | MSG_DONTWAIT | MSG_MORE)) == 0;
}

/* send(2) without waiting */
jint send_in_place(JNIEnv *env, jint fd, jbyteArray array, jint off, jint len, jint flags) {
    char *memory = (*env)->GetPrimitiveArrayCritical(env, array, NULL);
    if (memory == NULL) {
        return -ENOMEM;
    }
    jint result = returned(send(fd, memory + off, (size_t)len, flags | MSG_DONTWAIT));
    (*env)->ReleasePrimitiveArrayCritical(env, array, memory, JNI_ABORT);
    return result;
}

/* recv(2) without waiting */
jint recv_in_place(JNIEnv *env, jint fd, jbyteArray array, jint off, jint len, jint flags) {
    char *memory = (*env)->GetPrimitiveArrayCritical(env, array, NULL);
    if (memory == NULL) {
        return -ENOMEM;
    }
    jint result = returned(recv(fd, memory + off, (size_t)len, flags | MSG_DONTWAIT));
    (*env)->ReleasePrimitiveArrayCritical(env, array, memory, 0);
    return result;
}

/* An option of a socket that is a number, or 0 where it has none */
static int number(jint fd, int name) {
    int value = 0;
    socklen_t size = sizeof value;
    return getsockopt(fd, SOL_SOCKET, name, &value, &size) == 0 ? value : 0;
}

/* What SO_RCVLOWAT asks for beyond what has come. It is nothing to a datagram socket, nor to one that does not wait:
 * there the call as told finds nothing more. */
jint still_awaited(jint fd, jint count, jint len) {
    if (count <= 0 || count >= len) {
        return 0;
    }
    int low = number(fd, SO_RCVLOWAT);
    int wanted = low < len ? low : len;
    return wanted > count && number(fd, SO_TYPE) == SOCK_STREAM ? wanted - count : 0;
}
