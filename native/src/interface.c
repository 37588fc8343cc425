#include "bridge.h"

#include <net/if.h>
#include <string.h>

/* An interface as Java takes it: the name ends in NUL. */
struct entry {
    uint32_t index;
    char name[IF_NAMESIZE];
};

/* How many entries C's list has before its end. */
static jsize length_of(const struct if_nameindex *list) {
    jsize count = 0;
    while (list[count].if_index != 0) {
        count++;
    }
    return count;
}

/* The list as entries, one after the other; NULL with an exception pending where there is no memory. */
static jbyteArray packed(JNIEnv *env, const struct if_nameindex *list) {
    jsize count = length_of(list);
    jbyteArray bytes = (*env)->NewByteArray(env, count * (jsize)sizeof(struct entry));
    for (jsize i = 0; bytes != NULL && i < count; i++) {
        struct entry entry = {.index = list[i].if_index};
        size_t length = strnlen(list[i].if_name, sizeof entry.name - 1);
        memcpy(entry.name, list[i].if_name, length);
        (*env)->SetByteArrayRegion(env, bytes, i * (jsize)sizeof entry, sizeof entry,
                                   (const jbyte *)&entry);
    }
    return bytes;
}

/* if_nameindex(3), and if_freenameindex(3); NULL and errno in error where it fails */
JNIEXPORT jbyteArray JNICALL Java_bsdsockets_internal_Native_ifNameindex(JNIEnv *env, jclass cls,
                                                                         jintArray error) {
    (void)cls;
    struct if_nameindex *list = if_nameindex();
    if (list == NULL) {
        jint number = errno;
        (*env)->SetIntArrayRegion(env, error, 0, 1, &number);
        return NULL;
    }
    jbyteArray bytes = packed(env, list);
    if_freenameindex(list);
    return bytes;
}
