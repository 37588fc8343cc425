#include "bounce.h"
#include "bridge.h"
#include "text.h"

#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <unistd.h>

/* gethostname(2) */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_gethostname(JNIEnv *env, jclass cls,
                                                                   jbyteArray name) {
    (void)cls;
    struct bounce bounce;
    jsize length = (*env)->GetArrayLength(env, name);
    char *memory = bounce_open(&bounce, (size_t)length);
    if (memory == NULL) {
        return -ENOMEM;
    }
    jint result = returned(gethostname(memory, (size_t)length));
    if (result == 0) {
        (*env)->SetByteArrayRegion(env, name, 0, (jsize)strnlen(memory, (size_t)length),
                                   (jbyte *)memory);
    }
    bounce_close(&bounce);
    return result;
}

/* What a name was found to be; the entry lies in the memory, which is to be freed. */
struct answer {
    struct hostent entry;
    struct hostent *found;
    char *memory;
    int error; /* h_errno; below 0 (NETDB_INTERNAL) where errno tells more */
};

/* gethostbyname_r(3) with as much memory as the answer needs: 0, or errno beside h_errno */
static int look_up(const char *name, struct answer *answer) {
    int code = ERANGE;
    *answer = (struct answer){.error = NO_RECOVERY};
    for (size_t size = 2048; code == ERANGE && size <= 1 << 20; size *= 2) {
        free(answer->memory);
        answer->memory = malloc(size);
        code = answer->memory == NULL ? ENOMEM
                                      : gethostbyname_r(name, &answer->entry, answer->memory, size,
                                                        &answer->found, &answer->error);
    }
    return code;
}

/* gethostbyname(3) in its form for threads: 0 and the first address, or h_errno, or -errno */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_gethostbyname(JNIEnv *env, jclass cls,
                                                                     jbyteArray name,
                                                                     jbyteArray address) {
    (void)cls;
    char *text = text_from(env, name);
    if (text == NULL) {
        return -ENOMEM;
    }
    struct answer answer;
    int code = look_up(text, &answer);
    if (code == 0 && answer.found != NULL && answer.found->h_addrtype == AF_INET) {
        struct sockaddr_in in = {.sin_family = AF_INET};
        memcpy(&in.sin_addr, answer.found->h_addr_list[0], sizeof in.sin_addr);
        struct cell cell = {.length = sizeof in};
        memcpy(&cell.address, &in, sizeof in);
        cell_to(env, &cell, address);
        answer.error = 0;
    }
    free(answer.memory);
    free(text);
    return code == ENOMEM || answer.error < 0 ? -code : answer.error;
}

/* getnameinfo(3): 0 or an EAI code; errno beside it */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_getnameinfo(JNIEnv *env, jclass cls,
                                                                   jbyteArray bytes,
                                                                   jbyteArray host,
                                                                   jbyteArray service, jint flags,
                                                                   jintArray error) {
    (void)cls;
    struct address address;
    socklen_t length = address_from(env, bytes, &address);
    char host_text[NI_MAXHOST] = "";
    char service_text[NI_MAXSERV] = "";
    int code = getnameinfo((struct sockaddr *)&address, length, host_text, sizeof host_text,
                           service_text, sizeof service_text, flags);
    jint number = errno;
    if (code == 0) {
        (*env)->SetByteArrayRegion(env, host, 0, (jsize)strlen(host_text), (jbyte *)host_text);
        (*env)->SetByteArrayRegion(env, service, 0, (jsize)strlen(service_text),
                                   (jbyte *)service_text);
    }
    (*env)->SetIntArrayRegion(env, error, 0, 1, &number);
    return code;
}
