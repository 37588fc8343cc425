#include "bridge.h"

#include <fcntl.h>
#include <net/if.h>
#include <net/if_arp.h>
#include <netdb.h>
#include <netinet/icmp6.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <netinet/udp.h>
#include <poll.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/un.h>

/* after net/if.h, which has some of the same names and does not look */
#include <linux/errqueue.h>
#include <linux/filter.h>
#include <linux/icmp.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/net_tstamp.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>
#include <linux/sockios.h>
#include <linux/vm_sockets.h>

/* A number that the headers give, and the group that Constants.nameOf knows it by. */
struct constant {
    const char *group;
    const char *name;
    int value;
};

/* In each file the name that counts stands before another name of the same number. Under #ifdef: what older kernels
 * or musl do not have. */
#define CONSTANT(name) {GROUP, #name, (int)(name)},
static const struct constant constants[] = {
#include "constants/groups.def"
};

enum { COUNT = sizeof constants / sizeof *constants };

/* Every "GROUP NAME", in the order of constantValues */
JNIEXPORT jobjectArray JNICALL Java_bsdsockets_internal_Native_constantNames(JNIEnv *env,
                                                                             jclass cls) {
    (void)cls;
    jclass string = (*env)->FindClass(env, "java/lang/String");
    jobjectArray names = string == NULL ? NULL : (*env)->NewObjectArray(env, COUNT, string, NULL);
    for (jsize i = 0; names != NULL && i < COUNT; i++) {
        char text[128];
        snprintf(text, sizeof text, "%s %s", constants[i].group, constants[i].name);
        jstring name = (*env)->NewStringUTF(env, text);
        if (name == NULL) {
            return NULL;
        }
        (*env)->SetObjectArrayElement(env, names, i, name);
        (*env)->DeleteLocalRef(env, name);
    }
    return names;
}

/* Every value */
JNIEXPORT jintArray JNICALL Java_bsdsockets_internal_Native_constantValues(JNIEnv *env,
                                                                           jclass cls) {
    (void)cls;
    jintArray values = (*env)->NewIntArray(env, COUNT);
    for (jsize i = 0; values != NULL && i < COUNT; i++) {
        jint value = constants[i].value;
        (*env)->SetIntArrayRegion(env, values, i, 1, &value);
    }
    return values;
}
