#include "bsdsockets_bench_CLoops.h"

#include <gnu/libc-version.h>

/* gnu_get_libc_version(3) */
JNIEXPORT jstring JNICALL Java_bsdsockets_bench_CLoops_libc(JNIEnv *env, jclass cls) {
    (void)cls;
    return (*env)->NewStringUTF(env, gnu_get_libc_version());
}
