#include "bridge.h"

#include <fcntl.h>
#include <linux/errqueue.h>
#include <linux/if_packet.h>
#include <linux/net_tstamp.h>
#include <linux/netlink.h>
#include <linux/sockios.h>
#include <linux/vm_sockets.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <netinet/udp.h>
#include <poll.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/un.h>

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
#define GROUP "E"
#include "constants/errno.def"
#undef GROUP
#define GROUP "AF_"
#include "constants/af.def"
#undef GROUP
#define GROUP "SOCK_"
#include "constants/sock.def"
#undef GROUP
#define GROUP "IPPROTO_"
#include "constants/ipproto.def"
#undef GROUP
#define GROUP "SOL_"
#include "constants/sol.def"
#undef GROUP
#define GROUP "SO_VM_SOCKETS_"
#include "constants/vm.def"
#undef GROUP
#define GROUP "SO_EE_ORIGIN_"
#include "constants/so_ee.def"
#undef GROUP
#define GROUP "SO_"
#include "constants/so.def"
#undef GROUP
#define GROUP "SCM_"
#include "constants/scm.def"
#undef GROUP
#define GROUP "TCP_STATE"
#include "constants/tcp_state.def"
#undef GROUP
#define GROUP "TCP_"
#include "constants/tcp.def"
#undef GROUP
#define GROUP "UDP_"
#include "constants/udp.def"
#undef GROUP
#define GROUP "IP_PMTUDISC_"
#include "constants/ip_value.def"
#undef GROUP
#define GROUP "IP_"
#include "constants/ip.def"
#undef GROUP
#define GROUP "IPV6_PMTUDISC_"
#include "constants/ipv6_value.def"
#undef GROUP
#define GROUP "IPV6_"
#include "constants/ipv6.def"
#undef GROUP
#define GROUP "MCAST_MODE"
#include "constants/mcast_value.def"
#undef GROUP
#define GROUP "MCAST_"
#include "constants/mcast.def"
#undef GROUP
#define GROUP "MSG_"
#include "constants/msg.def"
#undef GROUP
#define GROUP "SHUT_"
#include "constants/shut.def"
#undef GROUP
#define GROUP "POLL"
#include "constants/poll.def"
#undef GROUP
#define GROUP "EPOLL_"
#include "constants/epoll_value.def"
#undef GROUP
#define GROUP "EPOLL"
#include "constants/epoll.def"
#undef GROUP
#define GROUP "F_"
#include "constants/f.def"
#undef GROUP
#define GROUP "FD_"
#include "constants/fd.def"
#undef GROUP
#define GROUP "O_"
#include "constants/o.def"
#undef GROUP
#define GROUP "EFD_"
#include "constants/efd.def"
#undef GROUP
#define GROUP "EAI_"
#include "constants/eai.def"
#undef GROUP
#define GROUP "h_errno"
#include "constants/h_errno.def"
#undef GROUP
#define GROUP "AI_"
#include "constants/ai.def"
#undef GROUP
#define GROUP "NI_"
#include "constants/ni.def"
#undef GROUP
#define GROUP "INADDR_"
#include "constants/inaddr.def"
#undef GROUP
#define GROUP "SIOC"
#include "constants/ioctl.def"
#undef GROUP
#define GROUP "PACKET_TYPE"
#include "constants/packet_value.def"
#undef GROUP
#define GROUP "PACKET_MR_"
#include "constants/packet_mr.def"
#undef GROUP
#define GROUP "PACKET_FANOUT_"
#include "constants/packet_fanout.def"
#undef GROUP
#define GROUP "PACKET_"
#include "constants/packet.def"
#undef GROUP
#define GROUP "NETLINK_OPTION"
#include "constants/netlink_option.def"
#undef GROUP
#define GROUP "NETLINK_"
#include "constants/netlink.def"
#undef GROUP
#define GROUP "VMADDR_"
#include "constants/vmaddr.def"
#undef GROUP
#define GROUP "SOMAXCONN"
#include "constants/limit.def"
#undef GROUP
#define GROUP "struct"
#include "constants/struct.def"
#undef GROUP
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
