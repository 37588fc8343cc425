#include "bridge.h"

/* The version of JNI that the bridge needs. */
JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *reserved) {
    (void)reserved;
    void *env = NULL;
    if ((*vm)->GetEnv(vm, &env, JNI_VERSION_10) != JNI_OK) {
        return JNI_ERR;
    }
    return direct_learn(env) == 0 && file_descriptor_learn(env) == 0 ? JNI_VERSION_10 : JNI_ERR;
}

/* The signatures that this library was built for */
JNIEXPORT jint JNICALL Java_bsdsockets_internal_Native_signatures(JNIEnv *env, jclass cls) {
    (void)env;
    (void)cls;
    return bsdsockets_internal_Native_SIGNATURES;
}
