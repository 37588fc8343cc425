#include "bridge.h"
#include "text.h"

#include <arpa/inet.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>

/* inet_pton(3): 1, 0 for text that is no address, or -errno */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_inetPton(JNIEnv *env, jclass cls,
                                                                jint family, jbyteArray text,
                                                                jbyteArray address) {
    (void)cls;
    char *copy = text_from(env, text);
    if (copy == NULL) {
        return -ENOMEM;
    }
    struct in6_addr number;
    jint result = returned(inet_pton(family, copy, &number));
    if (result == 1) {
        jsize size = family == AF_INET ? (jsize)sizeof(struct in_addr) : (jsize)sizeof number;
        (*env)->SetByteArrayRegion(env, address, 0, size, (jbyte *)&number);
    }
    free(copy);
    return result;
}

/* inet_ntop(3): the length of the text, or -errno */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_inetNtop(JNIEnv *env, jclass cls,
                                                                jint family, jbyteArray address,
                                                                jbyteArray text) {
    (void)cls;
    struct in6_addr number = {0};
    char copy[INET6_ADDRSTRLEN];
    (*env)->GetByteArrayRegion(env, address, 0, (*env)->GetArrayLength(env, address),
                               (jbyte *)&number);
    if (inet_ntop(family, &number, copy, sizeof copy) == NULL) {
        return -errno;
    }
    (*env)->SetByteArrayRegion(env, text, 0, (jsize)strlen(copy), (jbyte *)copy);
    return (jint)strlen(copy);
}

/* if_nametoindex(3) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_ifNametoindex(JNIEnv *env, jclass cls,
                                                                     jbyteArray name) {
    (void)cls;
    char *copy = text_from(env, name);
    if (copy == NULL) {
        return -ENOMEM;
    }
    unsigned int index = if_nametoindex(copy);
    jint result = index == 0 ? -errno : (jint)index;
    free(copy);
    return result;
}

/* if_indextoname(3): the length of the name, or -errno */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_ifIndextoname(JNIEnv *env, jclass cls,
                                                                     jint index, jbyteArray name) {
    (void)cls;
    char copy[IF_NAMESIZE];
    if (if_indextoname((unsigned int)index, copy) == NULL) {
        return -errno;
    }
    (*env)->SetByteArrayRegion(env, name, 0, (jsize)strlen(copy), (jbyte *)copy);
    return (jint)strlen(copy);
}

/* strerror(3) in its form for threads */
JNIEXPORT jbyteArray JNICALL Java_bsdsockets_internal_Native_strerror(JNIEnv *env, jclass cls,
                                                                      jint number) {
    (void)cls;
    char memory[256];
#ifdef __GLIBC__ /* whose form returns the text */
    return text_to(env, strerror_r(number, memory, sizeof memory));
#else
    (void)strerror_r(number, memory, sizeof memory);
    return text_to(env, memory);
#endif
}

/* gai_strerror(3) */
JNIEXPORT jbyteArray JNICALL Java_bsdsockets_internal_Native_gaiStrerror(JNIEnv *env, jclass cls,
                                                                         jint code) {
    (void)cls;
    return text_to(env, gai_strerror(code));
}
