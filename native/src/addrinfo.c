#include "bridge.h"
#include "text.h"

#include <netdb.h>
#include <stdlib.h>
#include <string.h>

enum { HEAD = 6 }; /* the ints before an entry's address and name: see Native.getaddrinfo */

/* How many bytes the list takes. */
static size_t packed_size(const struct addrinfo *list) {
    size_t size = 0;
    for (const struct addrinfo *entry = list; entry != NULL; entry = entry->ai_next) {
        size += HEAD * sizeof(jint) + entry->ai_addrlen;
        size += entry->ai_canonname == NULL ? 0 : strlen(entry->ai_canonname);
    }
    return size;
}

/* Writes one entry, and returns where the next goes. */
static char *pack(char *to, const struct addrinfo *entry) {
    size_t name = entry->ai_canonname == NULL ? 0 : strlen(entry->ai_canonname);
    jint head[HEAD] = {entry->ai_flags,         entry->ai_family,
                       entry->ai_socktype,      entry->ai_protocol,
                       (jint)entry->ai_addrlen, entry->ai_canonname == NULL ? -1 : (jint)name};
    memcpy(to, head, sizeof head);
    to += sizeof head;
    memcpy(to, entry->ai_addr, entry->ai_addrlen);
    to += entry->ai_addrlen;
    if (name > 0) {
        memcpy(to, entry->ai_canonname, name);
    }
    return to + name;
}

/* The list as an array, or NULL without memory. */
static jbyteArray packed(JNIEnv *env, const struct addrinfo *list) {
    size_t size = packed_size(list);
    char *memory = malloc(size + 1);
    jbyteArray bytes = memory == NULL ? NULL : (*env)->NewByteArray(env, (jsize)size);
    if (bytes != NULL) {
        char *to = memory;
        for (const struct addrinfo *entry = list; entry != NULL; entry = entry->ai_next) {
            to = pack(to, entry);
        }
        (*env)->SetByteArrayRegion(env, bytes, 0, (jsize)size, (jbyte *)memory);
    }
    free(memory);
    return bytes;
}

/* The hints of C, from flags, family, socktype and protocol; all 0 where there are none. */
static struct addrinfo hints_from(JNIEnv *env, jintArray hints) {
    jint four[4] = {0};
    if (hints != NULL) {
        (*env)->GetIntArrayRegion(env, hints, 0, 4, four);
    }
    return (struct addrinfo){
        .ai_flags = four[0], .ai_family = four[1], .ai_socktype = four[2], .ai_protocol = four[3]};
}

/* getaddrinfo(3); hints is NULL or flags, family, socktype, protocol */
JNIEXPORT jbyteArray JNICALL Java_bsdsockets_internal_Native_getaddrinfo(JNIEnv *env, jclass cls,
                                                                         jbyteArray node,
                                                                         jbyteArray service,
                                                                         jintArray hints,
                                                                         jintArray error) {
    (void)cls;
    char *node_text = text_from(env, node);
    char *service_text = text_from(env, service);
    struct addrinfo wanted = hints_from(env, hints);
    struct addrinfo *list = NULL;
    jint failed[2] = {EAI_MEMORY, 0};
    if ((node == NULL) == (node_text == NULL) && (service == NULL) == (service_text == NULL)) {
        failed[0] = getaddrinfo(node_text, service_text, hints == NULL ? NULL : &wanted, &list);
        failed[1] = errno;
    }
    free(node_text);
    free(service_text);
    jbyteArray bytes = failed[0] == 0 ? packed(env, list) : NULL;
    if (failed[0] == 0) {
        freeaddrinfo(list);
    }
    if (!(*env)->ExceptionCheck(env)) {
        failed[0] = bytes == NULL && failed[0] == 0 ? EAI_MEMORY : failed[0];
        (*env)->SetIntArrayRegion(env, error, 0, 2, failed);
    }
    return bytes;
}
