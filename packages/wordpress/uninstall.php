<?php
/**
 * Removes everything that the plugin stored: its options, its scheduled event, and the copies of feeds. Pages are left
 * alone: their words are in the posts.
 *
 * @package CxWidgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

// Another copy of the plugin, in another folder, still needs what is stored.
foreach ( get_plugins() as $cx_widgets_file => $cx_widgets_plugin ) {
	if ( 'cx-widgets' === $cx_widgets_plugin['TextDomain'] && dirname( $cx_widgets_file ) !== basename( __DIR__ ) ) {
		return;
	}
}

require_once __DIR__ . '/includes/names.php';
require_once __DIR__ . '/includes/clean-up.php';

CxWidgets\clean_up_network();
