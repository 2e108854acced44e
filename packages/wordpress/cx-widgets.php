<?php
/**
 * Plugin Name:       CX Widgets
 * Description:       Adds a block that shows a public agency's campaign: highlights, people, posts, events, history. The words are saved in the page, so they stay without scripts and without this plugin.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       cx-widgets
 * Domain Path:       /languages
 *
 * @package CxWidgets
 */

defined( 'ABSPATH' ) || exit;

if ( defined( 'CX_WIDGETS_FILE' ) ) {
	// Another copy is active and has declared everything; this one only says so.
	$cx_widgets_copy = __FILE__;
	require __DIR__ . '/includes/second-copy.php';
	return;
}

define( 'CX_WIDGETS_FILE', __FILE__ );
define( 'CX_WIDGETS_VERSION', '0.1.0' );

require_once __DIR__ . '/includes/names.php';
require_once __DIR__ . '/includes/languages.php';
require_once __DIR__ . '/includes/assets.php';
require_once __DIR__ . '/includes/block.php';
require_once __DIR__ . '/includes/feeds.php';
require_once __DIR__ . '/includes/feed-content.php';
require_once __DIR__ . '/includes/pull.php';
require_once __DIR__ . '/includes/schedule.php';
require_once __DIR__ . '/includes/rest.php';

if ( is_admin() ) {
	require_once __DIR__ . '/includes/feed-table.php';
	require_once __DIR__ . '/includes/settings-page.php';
	require_once __DIR__ . '/includes/notices.php';
}

register_deactivation_hook( __FILE__, 'CxWidgets\\unschedule' );
