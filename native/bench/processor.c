#include "bsdsockets_bench_CLoops.h"

#include <sched.h>
#include <time.h>

/* clock_gettime(2) of all threads' processor time */
JNIEXPORT jlong JNICALL Java_bsdsockets_bench_CLoops_processNanos(JNIEnv *env, jclass cls) {
    (void)env;
    (void)cls;
    struct timespec now = {0};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec * 1000000000L + now.tv_nsec;
}

/* sched_setaffinity(2) to the processor that the calling thread is on: the set of before, or null after a failure */
JNIEXPORT jbyteArray JNICALL Java_bsdsockets_bench_CLoops_pin(JNIEnv *env, jclass cls) {
    (void)cls;
    cpu_set_t before;
    cpu_set_t here;
    int cpu = sched_getcpu();
    if (cpu < 0 || sched_getaffinity(0, sizeof before, &before) < 0) {
        return NULL;
    }
    CPU_ZERO(&here);
    CPU_SET((size_t)cpu, &here);
    jbyteArray result = (*env)->NewByteArray(env, (jsize)sizeof before);
    if (result == NULL || sched_setaffinity(0, sizeof here, &here) < 0) {
        return NULL;
    }
    (*env)->SetByteArrayRegion(env, result, 0, (jsize)sizeof before, (const jbyte *)&before);
    return result;
}

/* sched_setaffinity(2) to that set */
JNIEXPORT void JNICALL Java_bsdsockets_bench_CLoops_unpin(JNIEnv *env, jclass cls,
                                                          jbyteArray before) {
    (void)cls;
    cpu_set_t set;
    (*env)->GetByteArrayRegion(env, before, 0, (jsize)sizeof set, (jbyte *)&set);
    sched_setaffinity(0, sizeof set, &set);
}
